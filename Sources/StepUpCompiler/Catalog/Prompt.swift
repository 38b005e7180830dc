extension CatalogFeature {
  /// What the customer is about to do, to follow "Confirm it's you to": the title with its verb in
  /// the infinitive and the customer addressed, `make a wire transfer`.
  ///
  /// A title that does not start with a verb in the third person follows a colon instead.
  package var prompt: String {
    let words = title.split(separator: " ").map(String.init)
    guard let first = words.first, let verb = infinitive(of: first) else {
      return "continue: \(title)"
    }
    var prompt = [verb.prefix(1).lowercased() + verb.dropFirst()]
    var previous = ""
    for word in words.dropFirst() {
      switch word {
      case "their": prompt.append("your")
      case "them": prompt.append("you")
      default:
        // "Locks or unlocks a card": the second verb changes with the first.
        let isSecondVerb = prompt.count == 2 && (previous == "or" || previous == "and")
        prompt.append(isSecondVerb ? infinitive(of: word) ?? word : word)
      }
      previous = word
    }
    return prompt.joined(separator: " ")
  }
}

/// The infinitive of an English verb in the third person singular.
private func infinitive(of verb: String) -> String? {
  let stems: [(ending: String, stem: String)] = [
    ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"),
    ("oes", "o"),
  ]
  for (ending, stem) in stems where verb.hasSuffix(ending) {
    return verb.dropLast(ending.count) + stem
  }
  guard verb.count > 2, verb.hasSuffix("s"), !verb.hasSuffix("ss"), !verb.hasSuffix("us") else {
    return nil
  }
  return String(verb.dropLast())
}
