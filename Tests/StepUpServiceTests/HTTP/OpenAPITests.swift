import Foundation
import StepUpJSON
import StepUpService
import Testing

/// The document that says what the service takes and gives.
@Suite struct OpenAPITests {
  @Test func `the published document is the one that is served`() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "schemas/openapi.json")
    let published = try String(contentsOf: file, encoding: .utf8)
    #expect(published == OpenAPIDocument.text, "run `stepup-server --openapi` into the file")
    let served = try await Service().get("/openapi.json")
    #expect(served.status == 200)
    #expect(served["Content-Type"] == "application/json")
    #expect(served.body == published)
  }

  @Test func `every address it names is there, for its method alone`() async throws {
    let service = try await Service("--public-url", "https://pdp.example")
    let document = try JSONReader.read(Array(OpenAPIDocument.text.utf8))
    guard case .object(let paths) = document["paths"] else {
      Issue.record("there are no paths")
      return
    }
    #expect(paths.count == 18)
    for path in paths {
      let address = path.name.replacing("{institution}", with: "first-bank")
        .replacing("{feature}", with: "wires")
      let asked = try await service.ask("{}", at: address)
      let got = try await service.get(address)
      if path.value["post"] != nil {
        #expect(asked.status == 400, "\(path.name)")
        #expect(got.status == 405, "\(path.name)")
      } else {
        #expect(asked.status == 405, "\(path.name)")
        #expect(got.status == 200, "\(path.name)")
      }
    }
  }

  @Test func `every schema that is referred to is there`() throws {
    let document = try JSONReader.read(Array(OpenAPIDocument.text.utf8))
    let references = OpenAPIDocument.text.matches(of: #/"#\/components\/(\w+)\/(\w+)"/#)
    #expect(references.count > 40)
    for reference in references {
      let (_, kind, name) = reference.output
      #expect(document["components"]?[String(kind)]?[String(name)] != nil, "\(name)")
    }
  }
}
