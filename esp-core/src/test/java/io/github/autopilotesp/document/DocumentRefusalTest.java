package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autopilotesp.document.DocumentProblem.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document may not say, and where the failure points. */
class DocumentRefusalTest {

  private static List<DocumentProblem> problems(String text, DocumentFormat format) {
    DocumentException failure =
        catchThrowableOfType(
            DocumentException.class, () -> ProfileDocument.parse(text, format, "f"));
    assertThat(failure).as("the document is refused: %s", text).isNotNull();
    return failure.problems();
  }

  private static DocumentProblem onlyProblem(String yaml) {
    List<DocumentProblem> problems = problems(yaml, DocumentFormat.YAML);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  /** {@code |} ends a line; the profile list is in flow style to keep a case on one line. */
  @ParameterizedTest(name = "{0}: {1} at {2}:{3}")
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      value = {
        // the text                                                   kind   line  column
        "profiles: []\tMISSING_KEY\t1\t1",
        "version: 1\tMISSING_KEY\t1\t1",
        "version: 2|profiles: []\tWRONG_VALUE\t1\t10",
        "version: '1'|profiles: []\tWRONG_TYPE\t1\t10",
        "version: 1.5|profiles: []\tWRONG_TYPE\t1\t10",
        "version: 1|profiles: {}\tWRONG_TYPE\t2\t11",
        "version: 1|profiles:\tWRONG_TYPE\t2\t10",
        "version: 1|profiles: [text]\tWRONG_TYPE\t2\t12",
        "version: 1|profiles: []|version: 1\tDUPLICATE_KEY\t3\t1",
        "version: 1|profiles: []|profile: []\tUNKNOWN_KEY\t3\t1",
        "version: 1|profiles: []|<<: {}\tUNKNOWN_KEY\t3\t1",
        "version: 1|profiles: []|? [a]|: b\tSYNTAX\t3\t3",
        "version: 1|profiles: []|$schema: 1\tWRONG_TYPE\t3\t10",
        "version: 1|profiles: [{}]\tMISSING_KEY\t2\t12",
        "version: 1|profiles: [{name: 5}]\tWRONG_TYPE\t2\t19",
        "version: 1|profiles: [{name: true}]\tWRONG_TYPE\t2\t19",
        "version: 1|profiles: [{name: null}]\tWRONG_TYPE\t2\t19",
        "version: 1|profiles: [{name: a, name: b}]\tDUPLICATE_KEY\t2\t22",
        "version: 1|profiles: [{name: a, nmae: b}]\tUNKNOWN_KEY\t2\t22",
        "version: 1|profiles: [{name: a, default: yes}]\tWRONG_TYPE\t2\t31",
        "version: 1|profiles: [{name: a, order: first}]\tWRONG_TYPE\t2\t29",
        "version: 1|profiles: [{name: a, order: 12345678901}]\tWRONG_TYPE\t2\t29",
        "version: 1|profiles: [{name: a, order: 1e999999999}]\tWRONG_TYPE\t2\t29",
        "version: 1|profiles: [{name: a, order: 1e-999999999}]\tWRONG_TYPE\t2\t29",
        "version: 1|profiles: [{name: a, order: 1e99999999999}]\tWRONG_VALUE\t2\t29",
        "version: 1|profiles: [{name: a, order: .inf}]\tWRONG_VALUE\t2\t29",
        "version: 1|profiles: [{name: a, settings: {timeoutMinutes: 1h}}]\tWRONG_TYPE\t2\t49",
        "version: 1|profiles: [{name: a, settings: {blockDeviceUse: 1}}]\tWRONG_TYPE\t2\t49",
        "version: 1|profiles: [{name: a, settings: {blockDeviceUse: {untilApps: []}}}]\tWRONG_VALUE"
            + "\t2\t61",
        "version: 1|profiles: [{name: a, settings: {blockDeviceUse: {untilApps: VPN}}}]\tWRONG_TYPE"
            + "\t2\t61",
        "version: 1|profiles: [{name: a, settings: {blockDeviceUse: {untilApps: [{name: a, id:"
            + " b}]}}}]\tWRONG_VALUE\t2\t62",
        "version: 1|profiles: [{name: a, settings: {blockDeviceUse: {untilApps: [{}]}}}]"
            + "\tWRONG_VALUE\t2\t62",
        "version: 1|profiles: [{name: a, settings: {blockDeviceUse: {untilApps: [1]}}}]\tWRONG_TYPE"
            + "\t2\t62",
        "version: 1|profiles: [{name: a, assignments: [{}]}]\tMISSING_KEY\t2\t36",
        "version: 1|profiles: [{name: a, assignments: [{group: a, allUsers: true}]}]\tWRONG_VALUE"
            + "\t2\t36",
        "version: 1|profiles: [{name: a, assignments: [{allUsers: false}]}]\tWRONG_VALUE\t2\t47",
        "version: 1|profiles: [{name: a, assignments: [{allUsers: 1}]}]\tWRONG_TYPE\t2\t47",
        "version: 1|profiles: [{name: a, assignments: [{group: a, filter: {}}]}]\tMISSING_KEY\t2"
            + "\t55",
        "version: 1|profiles: [{name: a, assignments: [{group: a, filter: {include: b, exclude:"
            + " b}}]}]\tWRONG_VALUE\t2\t55",
        "version: 1|profiles: [{name: a, scopeTags: [0]}]\tWRONG_TYPE\t2\t34",
        "version: 1|profiles: []|ruleOverrides: [{reason: r}]\tMISSING_KEY\t3\t17",
        "version: 1|profiles: []|ruleOverrides: [{rule: ESP101, level: error}]\tWRONG_VALUE\t3\t39",
        "version: &v 1|profiles: []\tANCHOR\t1\t10",
        "version: !!int 1|profiles: []\tTAG\t1\t10",
        "version: 1|profiles: !mine []\tTAG\t2\t11",
        "--- |version: 1|profiles: []|--- |version: 1\tSEVERAL_DOCUMENTS\t4\t1",
        "version: 1|profiles: [\tSYNTAX\t2\t12",
      })
  void yaml_is_refused_at_the_place(String text, Kind kind, int line, int column) {
    DocumentProblem problem = onlyProblem(text.replace('|', '\n'));

    assertThat(problem.kind()).as(problem.message()).isEqualTo(kind);
    assertThat(problem.location()).isEqualTo(new SourceLocation("f", line, column));
  }

  @ParameterizedTest(name = "{0}: {1} at {2}:{3}")
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      value = {
        "{\"version\": 1, \"profiles\": [], \"version\": 1}\tDUPLICATE_KEY\t1\t32",
        "{\"version\": 1, \"profiles\": [], \"more\": 1}\tUNKNOWN_KEY\t1\t32",
        "{\"version\": \"1\", \"profiles\": []}\tWRONG_TYPE\t1\t13",
        "{\"version\": 1, \"profiles\": null}\tWRONG_TYPE\t1\t28",
        "{\"version\": 1, \"profiles\": []} {}\tSEVERAL_DOCUMENTS\t1\t32",
        "{\"version\": 1, // no\tSYNTAX\t1\t16",
        "{\"version\": 1,|\tSYNTAX\t2\t1",
        "{\"version\": 01}\tSYNTAX\t1\t14",
        "[]\tWRONG_TYPE\t1\t1",
      })
  void json_is_refused_at_the_place(String text, Kind kind, int line, int column) {
    List<DocumentProblem> problems = problems(text.replace('|', '\n'), DocumentFormat.JSON);

    assertThat(problems).extracting(DocumentProblem::kind).containsExactly(kind);
    assertThat(problems.get(0).location()).isEqualTo(new SourceLocation("f", line, column));
  }

  @Test
  void a_tab_does_not_indent() {
    DocumentProblem problem = onlyProblem("version: 1\n\tprofiles: []");

    assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
    assertThat(problem.location().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"YAML,''", "YAML,'# only a comment'", "JSON,''", "JSON,'  '"})
  void an_empty_document_is_refused(DocumentFormat format, String text) {
    assertThat(problems(text, format).get(0).message()).contains("empty");
  }

  @Test
  void an_alias_is_refused_beside_its_anchor() {
    List<DocumentProblem> problems =
        problems(
            """
            version: 1
            profiles:
              - &kiosk
                name: Kiosk
              - *kiosk
            """,
            DocumentFormat.YAML);

    assertThat(problems)
        .extracting(DocumentProblem::kind, problem -> problem.location().line())
        .containsExactly(tuple(Kind.ANCHOR, 3), tuple(Kind.ANCHOR, 5));
  }

  @Test
  void an_unknown_key_names_the_nearest_known_one() {
    DocumentProblem problem =
        onlyProblem(
            """
            version: 1
            profiles:
              - name: Kiosk
                settings:
                  timeoutMinute: 60
            """);

    assertThat(problem.key()).contains("timeoutMinute");
    assertThat(problem.nearestKey()).contains("timeoutMinutes");
    assertThat(problem.path()).isEqualTo("profiles[0].settings");
    assertThat(problem)
        .hasToString("f:5:7: unknown key \"timeoutMinute\"; did you mean \"timeoutMinutes\"?");
  }

  @Test
  void a_key_that_stands_in_the_wrong_place_is_sent_to_the_right_one() {
    DocumentProblem problem =
        onlyProblem(
            """
            version: 1
            profiles:
              - name: Kiosk
                collectLogs: true
            """);

    assertThat(problem.message()).isEqualTo("unknown key \"collectLogs\"; it belongs to settings");
  }

  @Test
  void an_unknown_key_that_resembles_nothing_is_answered_with_what_is_known() {
    DocumentProblem problem = onlyProblem("{version: 1, profiles: [], tenant: x}");

    assertThat(problem.nearestKey()).isEmpty();
    assertThat(problem.message())
        .isEqualTo(
            "unknown key \"tenant\"; known here: $schema, version, extends, names, manage,"
                + " ruleOverrides, profiles");
  }

  @Test
  void all_problems_come_at_once_in_the_order_of_the_file() {
    List<DocumentProblem> problems =
        problems(
            """
            version: 3
            profiles:
              - name: 7
                settings:
                  collectLogs: maybe
                assignments:
                  - group: {}
                  - everyone: true
            """,
            DocumentFormat.YAML);

    assertThat(problems)
        .extracting(problem -> problem.location().line())
        .containsExactly(1, 3, 5, 7, 8, 8);
  }

  @Test
  void the_message_shows_twenty_problems_and_counts_the_rest() {
    String text = "version: 1\nprofiles:\n" + "  - 1\n".repeat(25);

    DocumentException failure =
        catchThrowableOfType(
            DocumentException.class,
            () -> ProfileDocument.parse(text, DocumentFormat.YAML, "many.yaml"));

    assertThat(failure.getMessage().lines()).hasSize(21);
    assertThat(failure).hasMessageEndingWith("and 5 more");
  }

  @Test
  void a_locked_setting_is_refused_with_the_rule_that_says_so() {
    List<DocumentProblem> problems =
        problems(
            """
            version: 1
            profiles:
              - name: Hidden
                settings:
                  showProgress: false
                  collectLogs: false
              - name: Not blocked
                settings:
                  blockDeviceUse: false
                  allowReset: true
              - name: All apps
                settings:
                  blockDeviceUse:
                    untilApps: all
                    onlyFailSelectedAppsInTechnicianPhase: true
            """,
            DocumentFormat.YAML);

    assertThat(problems).extracting(DocumentProblem::kind).containsOnly(Kind.LOCKED);
    assertThat(problems)
        .extracting(
            problem -> problem.location().line(),
            problem -> problem.key().orElseThrow(),
            problem -> problem.ruleId().orElseThrow())
        .containsExactly(
            tuple(6, "collectLogs", "ESP801"),
            tuple(10, "allowReset", "ESP305"),
            tuple(15, "onlyFailSelectedAppsInTechnicianPhase", "ESP304"));
  }

  @Test
  void a_blocking_option_beside_the_block_is_sent_under_it() {
    DocumentProblem problem =
        onlyProblem(
            """
            version: 1
            profiles:
              - name: Blocked
                settings:
                  blockDeviceUse:
                    allowUse: true
                  allowReset: true
            """);

    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_KEY);
    assertThat(problem.message()).contains("belongs to blockDeviceUse");
  }

  @Test
  void a_document_of_one_mebibyte_is_read_and_one_byte_more_is_refused() {
    String head = "version: 1\nprofiles: [] #";
    String fits = head + "x".repeat(1024 * 1024 - head.length());

    assertThat(ProfileDocument.parse(fits, DocumentFormat.YAML, "f").ruleOverrides()).isEmpty();
    assertThat(problems(fits + "x", DocumentFormat.YAML))
        .extracting(DocumentProblem::kind)
        .containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void the_limit_counts_bytes_and_not_characters() {
    String text = "version: 1\nprofiles: [] #" + "\u00e4".repeat(600 * 1024);

    assertThat(problems(text, DocumentFormat.YAML))
        .extracting(DocumentProblem::kind)
        .containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void a_stream_over_the_limit_is_refused_without_reading_it_all() {
    byte[] bytes = new byte[3 * 1024 * 1024];
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);

    DocumentException failure =
        catchThrowableOfType(
            DocumentException.class, () -> ProfileDocument.read(in, DocumentFormat.JSON, "f"));

    assertThat(failure.problems())
        .extracting(DocumentProblem::kind)
        .containsExactly(Kind.TOO_LARGE);
    assertThat(in.available()).isEqualTo(2 * 1024 * 1024 - 1);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused_where_they_stand() {
    byte[] bytes = "version: 1\nname: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    DocumentException failure =
        catchThrowableOfType(
            DocumentException.class,
            () ->
                ProfileDocument.read(
                    new ByteArrayInputStream(bytes), DocumentFormat.YAML, "latin.yaml"));

    assertThat(failure.problems().get(0).kind()).isEqualTo(Kind.ENCODING);
    assertThat(failure.problems().get(0).location())
        .isEqualTo(new SourceLocation("latin.yaml", 2, 10));
  }

  @Test
  void a_control_character_is_refused_where_it_stands() {
    DocumentProblem problem = onlyProblem("version: 1\nname: a\u0007b");

    assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
    assertThat(problem.location()).isEqualTo(new SourceLocation("f", 2, 8));
    assertThat(problem.message()).contains("U+0007");
  }

  @ParameterizedTest
  @CsvSource({"JSON", "YAML"})
  void sixty_four_levels_are_read_and_one_more_is_refused(DocumentFormat format) {
    assertThat(problems(nested(64), format))
        .extracting(DocumentProblem::kind)
        .doesNotContain(Kind.TOO_DEEP);
    assertThat(problems(nested(65), format))
        .extracting(DocumentProblem::kind)
        .contains(Kind.TOO_DEEP);
  }

  /** A document whose deepest list is at the level given; level one is the document itself. */
  private static String nested(int levels) {
    return "{\"version\": 1, \"profiles\": "
        + "[".repeat(levels - 1)
        + "]".repeat(levels - 1)
        + "}";
  }

  @ParameterizedTest
  @CsvSource({"JSON", "YAML"})
  void a_hundred_thousand_levels_do_no_harm(DocumentFormat format) {
    assertThat(problems("[".repeat(100_000), format)).isNotEmpty();
  }

  @Test
  void a_key_in_a_message_is_short_and_on_one_line() {
    DocumentProblem problem =
        onlyProblem("{version: 1, profiles: [], \"a\\nb" + "c".repeat(900) + "\": 1}");

    assertThat(problem.message()).hasSizeLessThan(200).doesNotContain("\n");
    assertThat(problem.key().map(String::length)).isEqualTo(Optional.of(903));
  }
}
