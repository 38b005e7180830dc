import StepUpLanguage

/// Where a team reviews its changes, and so where StepUp checks them.
package enum ReviewSystem: String, Word {
  case github, gitlab

  package var summary: String {
    switch self {
    case .github: "pull requests on GitHub"
    case .gitlab: "merge requests on GitLab"
    }
  }

  /// Where its file stands, from the root of the repository.
  package var path: String {
    switch self {
    case .github: ".github/workflows/stepup.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  /// What it runs for each change.
  ///
  /// - Parameter project: The project's folder, from the root of the repository.
  func text(checking project: String) -> String {
    switch self {
    case .github:
      """
      # Checks the policies of every pull request: findings appear beside the lines they are about.
      # The variable STEPUP_REPOSITORY of the repository or organisation says where StepUp itself is
      # kept, such as your-organisation/stepup.
      name: stepup
      on:
        pull_request:
        push:
          branches: [main]
      permissions:
        contents: read
      jobs:
        policies:
          runs-on: ubuntu-latest
          container: swift:6.3
          env:
            STEPUP: .stepup/.build/release/stepup
            POLICIES: \(yamlText(project))
          steps:
            - uses: actions/checkout@v4
            - uses: actions/checkout@v4
              with:
                repository: ${{ vars.STEPUP_REPOSITORY }}
                path: .stepup
            - name: Check
              uses: ./.stepup
              with:
                path: \(yamlText(project))
            - name: Test
              run: $STEPUP test "$POLICIES" --coverage --coverage-threshold 100
            - name: Compile
              run: $STEPUP compile "$POLICIES" -o policies.bundle

      """
    case .gitlab:
      """
      # Checks the policies of every merge request: findings appear in its Code Quality widget.
      # The CI/CD variable STEPUP_REPOSITORY says where StepUp itself is kept: an address to clone.
      stepup:
        stage: test
        image: swift:6.3
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
          - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
        variables:
          STEPUP: .stepup/.build/release/stepup
          POLICIES: \(yamlText(project))
        cache:
          key: stepup
          paths: [.stepup]
        before_script:
          - apt-get update -qq && apt-get install -y -qq git libyaml-dev pkg-config
          - test -d .stepup || git clone --depth 1 "$STEPUP_REPOSITORY" .stepup
          - swift build --package-path .stepup -c release --product stepup
        script:
          - >-
            $STEPUP check "$POLICIES"
            --output gitlab=gl-code-quality-report.json --output junit=stepup.xml
          - $STEPUP test "$POLICIES" --coverage --coverage-threshold 100
          - $STEPUP compile "$POLICIES" -o policies.bundle
        artifacts:
          when: always
          reports:
            codequality: gl-code-quality-report.json
            junit: stepup.xml

      """
    }
  }
}
