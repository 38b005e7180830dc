import StepUpLanguage

extension Export {
  /// Reads an export with one setting a row: the columns `Institution`, `Setting`, `Item` and
  /// `Value`, in any order.
  init(csv bytes: [UInt8]) {
    do throws(CSVFault) {
      let records = try CSVReader(bytes).records
      guard let header = records.first else {
        throw CSVFault(line: 1, message: "it is empty")
      }
      let columns = columns(of: header)
      guard let institution = columns["institution"], let setting = columns["setting"],
        let value = columns["value"]
      else {
        throw CSVFault(
          line: 1, message: "the columns `Institution`, `Setting` and `Value` are needed")
      }
      for (number, fields) in records.enumerated().dropFirst() where fields != [""] {
        let origin = "row \(number + 1)"
        guard fields.count == header.count else {
          refuse(
            origin, inQuotes(fields.joined(separator: ",")),
            "\(fields.count) fields, where the header has \(header.count)")
          continue
        }
        let item = columns["item"].map { fields[$0].trimmingSpaces } ?? ""
        values.append(
          ExportedValue(
            institution: fields[institution].trimmingSpaces,
            setting: fields[setting].trimmingSpaces,
            item: item.isEmpty ? nil : item, value: fields[value].trimmingSpaces, origin: origin,
            place: origin))
      }
      if values.isEmpty, unmapped.isEmpty {
        refuse("line 1", "the file", "it holds no institution")
      }
    } catch {
      refuse("line \(error.line)", "the file", error.message)
    }
  }

  /// Where each of the known columns stands.
  private mutating func columns(of header: [String]) -> [String: Int] {
    let titles = ["Institution", "Setting", "Item", "Value"]
    var columns: [String: Int] = [:]
    for (position, title) in header.enumerated() {
      let name = folded(title)
      if columns[name] != nil {
        refuse("row 1", inQuotes(title), "this column stands twice")
      } else if titles.contains(where: { folded($0) == name }) {
        columns[name] = position
      } else {
        let meant = nearestName(to: title, among: titles).map { ": did you mean `\($0)`?" } ?? ""
        refuse("row 1", inQuotes(title), "no such column" + meant)
      }
    }
    return columns
  }

  mutating func refuse(_ origin: String, _ what: String, _ reason: String) {
    unmapped.append(Unmapped(origin: origin, institution: nil, what: what, reason: reason))
  }
}
