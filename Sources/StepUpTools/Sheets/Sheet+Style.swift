extension Sheet {
  /// How a page looks: on wide and narrow screens, and on paper.
  ///
  /// Each color of text has a contrast of 4.5 to 1 or more with what is behind it.
  static let style = """
    :root {
      --ink: #1c2430; --soft: #55606f; --line: #d9dee5; --tint: #f4f6f9;
      --accent: #0b5563; --yes: #0b5563; --yes-tint: #dff1f2;
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 2.5rem 1.5rem 3rem; max-width: 76rem; color: var(--ink);
      background: #fff; font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto,
        "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    header { padding-bottom: 1.25rem; border-bottom: 3px solid var(--accent); }
    h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; }
    header p { margin: 0.4rem 0 0; max-width: none; color: var(--soft); }
    h2 { margin: 2.5rem 0 0.75rem; font-size: 1.3rem; line-height: 1.3; color: var(--accent); }
    p { margin: 0.75rem 0; max-width: 46rem; }
    ul, ol { margin: 0.5rem 0; padding-left: 1.25rem; max-width: 46rem; }
    li { margin: 0.4rem 0; }
    code {
      font: 0.875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono",
        monospace;
    }
    table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
    caption { padding-bottom: 0.6rem; text-align: left; color: var(--soft); }
    th, td {
      padding: 0.55rem 0.9rem 0.55rem 0; border-bottom: 1px solid var(--line);
      text-align: left; vertical-align: top; font-weight: 400;
    }
    thead th {
      padding-bottom: 0.4rem; border-bottom: 2px solid var(--ink); font-size: 0.8125rem;
      font-weight: 600; vertical-align: bottom;
    }
    tbody th { font-weight: 600; }
    .group th { padding: 1.5rem 0 0.5rem; border-bottom: 1px solid var(--ink); }
    .id { display: block; font-weight: 400; color: var(--soft); }
    .yes {
      display: inline-block; padding: 0.05rem 0.6rem; border-radius: 1rem;
      background: var(--yes-tint); color: var(--yes); font-weight: 600;
    }
    .yes, .no, .absent, .short { white-space: nowrap; }
    td .absent:has(code) { white-space: normal; }
    .absent { color: var(--soft); }
    .source {
      display: block; font-size: 0.8125rem; line-height: 1.5; color: var(--soft);
      overflow-wrap: break-word;
    }
    .source code, footer code { font-size: 0.95em; }
    .steps { padding: 0; list-style: none; }
    .steps li {
      display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); align-items: baseline;
      margin: 0; padding: 0.5rem 0.9rem; border-left: 3px solid var(--line);
    }
    .steps .number { font-size: 0.8125rem; color: var(--soft); }
    .steps .source { grid-column: 2; }
    .steps .decides { border-left-color: var(--accent); background: var(--yes-tint); }
    .steps .decides .number, .steps .decides .source { color: var(--ink); }
    footer {
      margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line);
      font-size: 0.8125rem; color: var(--soft);
    }
    footer p { max-width: none; overflow-wrap: anywhere; }
    @media screen and (max-width: 60rem) {
      body { padding: 1.5rem 1rem 2rem; }
      h1 { font-size: 1.6rem; }
      table, caption, thead, tbody, tr, th, td { display: block; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tbody tr { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
      th, td { padding: 0.15rem 0; border: 0; }
      tbody th { padding-bottom: 0.35rem; }
      tbody tr.group { padding: 1.5rem 0 0.25rem; border-bottom: 2px solid var(--ink); }
      .group th { padding: 0; border: 0; }
      td { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); column-gap: 0.75rem; }
      td::before { content: attr(data-label); color: var(--soft); font-size: 0.8125rem; }
      td > * { grid-column: 2; justify-self: start; }
    }
    @media print {
      @page { margin: 16mm 14mm; }
      body { padding: 0; max-width: none; font-size: 9.5pt; }
      h1 { font-size: 19pt; }
      h2 { margin-top: 7mm; font-size: 12.5pt; break-after: avoid; }
      table { font-size: 8.5pt; }
      thead { display: table-header-group; }
      thead th, .source, footer, code { font-size: 7.5pt; }
      tr, li { break-inside: avoid; }
      caption, .group { break-after: avoid; }
      tbody:first-of-type tr:first-child { break-before: avoid; }
      .yes { padding: 0; background: none; }
    }
    """
}
