import ArgumentParser

/// `stepup init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the first files of an institution, and of a project where there is none.",
    discussion: """
      Asks in plain words what is not given as an option, and checks each
      answer. Nothing is written before the last answer, and no file is
      replaced without a word.

      Examples:
        stepup init policies
        stepup init policies --name "Harbor Federal Credit Union" --yes
        stepup init policies --name "Mill Creek Bank" --segments business \\
            --methods sms,voice,app --caller-name "MILL CREEK" \\
            --role Teller=can_view_notification_history --yes
      """)

  @OptionGroup var options: InitOptions

  func run() throws { try InitRun(options: options).run() }
}
