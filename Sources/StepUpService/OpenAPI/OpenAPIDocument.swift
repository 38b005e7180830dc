import StepUpJSON

/// The service in the words of OpenAPI 3.1, made from the same tables as the service itself.
package enum OpenAPIDocument {
  /// The document.
  package static let text: String = document.text(.indented) + "\n"

  private static var document: JSONValue {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "StepUp decision service",
        "version": .string(serviceVersion),
        "description":
          "Answers what customers and staff may do, and how a step-up is done, as OpenID AuthZEN's Authorization API 1.0 describes it. Every address that takes GET takes HEAD.",
        "license": ["name": "Apache 2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]],
      "security": [.object([]), ["bearer": []]],
      "paths": .object(Endpoint.Kind.allCases.flatMap(\.pathItems)),
      "components": [
        "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
        "schemas": .object(OpenAPISchemas.all),
        "responses": .object(Endpoint.Kind.refusals.map { JSONMember($0.name, $0.response) }),
      ],
    ]
  }
}

/// A member that leads to a schema of the document.
func schema(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/" + name)] }
