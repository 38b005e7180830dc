import Foundation
import StepUpJSON
import Testing

/// `stepup compile` and what is asked of the bundle it writes.
struct CompileTests {
  @Test(arguments: [
    "--institution harbor-federal --action wires --customer consumer",
    "--institution granite-business-bank --action rtp_payments --customer business --channel api",
    "--institution northern-municipal --action reset_password --staff fraud_desk --target staff",
    "--institution nowhere --action wires --customer consumer",
  ])
  func `a bundle decides as the project does`(_ question: String) async throws {
    let folder = try Folder()
    let compiled = try await Tool.run(
      "compile", Tool.policies, "--output", "policies.bundle", in: folder)
    #expect(compiled.status == 0)
    #expect(compiled.output == "")
    let time = " --time 2026-11-21T12:00:00Z"
    let ofBundle = try await Tool.shell(
      "stepup query --bundle policies.bundle \(question)\(time)", in: folder)
    let ofProject = try await Tool.shell(
      "stepup query --policies '\(Tool.policies)' \(question)\(time)", in: folder)
    #expect(ofBundle.status == 0)
    #expect(ofBundle.output.contains("\"outcome\""))
    #expect(ofBundle.output == ofProject.output)
  }

  @Test func `the same files give the same bytes`() async throws {
    let folder = try Folder()
    for name in ["one", "two"] {
      let run = try await Tool.run(
        "compile", Tool.policies, "-o", name, "--reproducible-check", in: folder)
      #expect(run.status == 0)
    }
    #expect(try folder.data(of: "one") == folder.data(of: "two"))
  }

  @Test func `a bundle can go to standard output`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.shell(
      "stepup compile -o - > out && stepup compile -o file && cmp out file", in: folder)
    #expect(run.status == 0)
    #expect(try !folder.data(of: "out").isEmpty)
  }

  @Test func `a bundle is written into a pipe, which stays one`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.shell(
      "mkfifo pipe && exec 3<>pipe && stepup compile -o pipe && test -p pipe"
        + " && stepup compile -o file && head -c $(wc -c < file) <&3 | cmp - file", in: folder)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test func `a bundle can be listed as it comes from a pipe`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.shell("stepup compile -o - | stepup inspect -", in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("institutions: 1\n  town\n"))
  }

  @Test func `the resolved policies can be written as JSON`() async throws {
    let folder = try Folder()
    let run = try await Tool.run(
      "compile", Tool.policies, "-o", "-", "--format", "json", "--reproducible-check", in: folder)
    #expect(run.status == 0)
    let institutions = try run.json().objects("institutions")
    #expect(institutions.count == 12)
    let window = institutions[0].object("customers").object("mode_duration")
    #expect(institutions[0].object("institution").text("id") == "beacon-digital")
    #expect(window.number("value") == 300)
    #expect(window.object("source").text("file") == "institutions/beacon-digital.yaml")
    for flags in ["--sign-key key.pem", "--provenance"] {
      let refused = try await Tool.shell(
        "stepup compile '\(Tool.policies)' -o x --format json \(flags)", in: folder)
      #expect(refused.status == 2)
    }
  }

  @Test func `errors refuse a bundle and leave the old one alone`() async throws {
    let folder = try Samples.folder(Samples.shortWindow)
    try folder.write("the old one", to: "policies.bundle")
    for name in ["policies.bundle", "new.bundle"] {
      let run = try await Tool.run("compile", "-o", name, in: folder)
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(run.error.contains("error[duration-too-short]"))
    }
    #expect(try folder.text(of: "policies.bundle") == "the old one")
    #expect(!folder.contains("new.bundle"))
  }

  @Test func `warnings do not refuse a bundle`() async throws {
    let folder = try Samples.folder(Samples.nothingElevated)
    let run = try await Tool.run("compile", "-o", "policies.bundle", in: folder)
    #expect(run.status == 0)
    #expect(folder.contains("policies.bundle"))
  }

  @Test func `a bundle that cannot be written ends with status 3`() async throws {
    let folder = try Samples.folder()
    let run = try await Tool.run("compile", "-o", "no/such/folder/x", in: folder)
    #expect(run.status == 3)
    #expect(run.error.contains("no/such/folder/x"))
  }

  @Test func `what is in a bundle can be listed`() async throws {
    let folder = try Samples.folder()
    try folder.write(Samples.institution("village"), to: "village.yaml")
    _ = try await Tool.run("compile", "-o", "policies.bundle", in: folder)
    let run = try await Tool.run("inspect", "policies.bundle", "--format", "json", in: folder)
    #expect(run.status == 0)
    #expect(Set(try run.json().words("institutions")) == ["town", "village"])
    #expect(try run.json().text("digest")?.utf8.count == "sha256:".utf8.count + 64)
  }

  @Test func `a bundle with one byte changed is refused`() async throws {
    let folder = try Samples.folder()
    _ = try await Tool.run("compile", "-o", "policies.bundle", in: folder)
    var bytes = try folder.data(of: "policies.bundle")
    let middle = bytes.startIndex + bytes.count / 2
    bytes[middle] ^= 0x01
    try folder.write(bytes, to: "policies.bundle")
    let run = try await Tool.run("inspect", "policies.bundle", in: folder)
    #expect(run.status == 3)
    #expect(run.output == "")
  }
}
