"""Runs the examples of a page that asks the service: clients.py PAGE PORT SWIFTC.

A block below a comment that says `run` is run as it stands, with another port, and has to print the block of
text that follows.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLOCK = re.compile(
    r"^<!-- run -->\n```(\w+)\n(.*?)^```\n\n```text\n(.*?)^```$", re.M | re.S
)


def command(language, file, swiftc):
    if language == "swift":
        program = file.with_suffix("")
        subprocess.run([swiftc, "-o", program, file], check=True)
        return [program]
    return [{"shell": "bash", "python": sys.executable}[language], file]


def main(page, port, swiftc):
    examples = BLOCK.findall(Path(page).read_text())
    assert {language for language, _, _ in examples} == {"shell", "python", "swift"}
    for language, text, expected in examples:
        with tempfile.TemporaryDirectory() as folder:
            # Swift takes statements at the top level in a file of this name alone.
            file = Path(folder) / {"swift": "main.swift"}.get(language, "client")
            file.write_text(text.replace("localhost:8080", f"localhost:{port}"))
            run = subprocess.run(
                command(language, file, swiftc), stdout=subprocess.PIPE, text=True
            )
        assert (run.returncode, run.stdout) == (0, expected), f"{language} prints:\n{run.stdout}"
        print(f"client in {language}: prints what the page says")


main(*sys.argv[1:])
