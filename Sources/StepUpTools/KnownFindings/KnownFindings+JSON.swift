import StepUpDiagnostics
package import StepUpJSON

/// Why a file of known findings cannot be used.
package struct KnownFindingsFault: Error, Hashable, Sendable {
  /// Where in the file: `$.findings[3].id`.
  package let path: String
  package let message: String
}

extension KnownFindings {
  /// The file: `{"version": 1, "findings": [{"file": …, "id": …, "message": …, "count": …}]}`.
  package var json: JSONValue {
    let findings = entries.map { entry, count -> JSONValue in
      [
        "file": .string(entry.file), "id": .string(entry.id.rawValue),
        "message": .string(entry.message), "count": .number(JSONNumber(count)),
      ]
    }
    return ["version": .number(JSONNumber(1)), "findings": .array(findings)]
  }

  /// Reads the file.
  package init(json bytes: [UInt8]) throws(KnownFindingsFault) {
    let document: JSONValue
    do throws(JSONFault) {
      document = try JSONReader.read(bytes)
    } catch {
      throw KnownFindingsFault(path: error.path, message: error.message)
    }
    guard case .number(let version)? = document["version"], version.count == 1 else {
      throw KnownFindingsFault(path: "$.version", message: "this must be 1")
    }
    guard case .array(let items)? = document["findings"] else {
      throw KnownFindingsFault(path: "$.findings", message: "this must be a list")
    }
    var counts: [Entry: Int] = [:]
    for (index, item) in items.enumerated() {
      let path = "$.findings[\(index)]"
      guard case .string(let file)? = item["file"], case .string(let message)? = item["message"],
        case .number(let number)? = item["count"], let count = number.count, count > 0
      else {
        throw KnownFindingsFault(
          path: path, message: "this must have a `file`, an `id`, a `message` and a `count`")
      }
      guard case .string(let name)? = item["id"], let id = DiagnosticID(rawValue: name), id.isRule
      else { throw KnownFindingsFault(path: path + ".id", message: "this must be a rule") }
      let entry = Entry(file: file, id: id, message: message)
      guard counts.updateValue(Int(count), forKey: entry) == nil else {
        throw KnownFindingsFault(path: path, message: "this finding is listed twice")
      }
    }
    self.init(counts: counts)
  }
}
