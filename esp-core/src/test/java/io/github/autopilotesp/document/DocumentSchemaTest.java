package io.github.autopilotesp.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.wire.EspProfileArbitraries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema accepts what the code reads, and nothing else. */
class DocumentSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ProfileDocument.jsonSchema());

  private static boolean schemaAccepts(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  private static boolean codeAccepts(String json) {
    return problems(json).isEmpty();
  }

  private static List<DocumentProblem> problems(String json) {
    try {
      ProfileDocument.parse(json, DocumentFormat.JSON, "f");
      return List.of();
    } catch (DocumentException e) {
      return e.problems();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'version': 1, 'profiles': []}",
        "{'$schema': 'x', 'version': 1.0, 'ruleOverrides': [], 'profiles': []}",
        "{'version': 1, 'profiles': [{'name': ''}]}",
        "{'version': 1, 'profiles': [{'default': true}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'default': false, 'order': -3}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'order': 2147483647}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'showProgress': false}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'timeoutMinutes': 60.0}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': true}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {'untilApps':"
            + " 'all'}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {'untilApps':"
            + " ['x', {'id': 'y'}, {'name': 'z'}], 'onlyFailSelectedAppsInTechnicianPhase':"
            + " false}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'assignments': [{'allUsers': true, 'filter':"
            + " {'exclude': {'name': 'x'}}}]}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'scopeTags': []}]}",
        "{'version': 1, 'profiles': [], 'ruleOverrides': [{'rule': 'x'}]}",
        "{'version': 1, 'profiles': [], 'ruleOverrides': [{'rule': 'x', 'level': 'advice',"
            + " 'reason': 'y'}]}",
      })
  void both_accept(String json) {
    String text = json.replace('\'', '"');

    assertThat(schemaAccepts(text)).as("the schema accepts").isTrue();
    assertThat(codeAccepts(text)).as("the code accepts").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{'version': 1}",
        "{'profiles': []}",
        "{'version': 2, 'profiles': []}",
        "{'version': '1', 'profiles': []}",
        "{'version': 1, 'profiles': {}}",
        "{'version': 1, 'profiles': null}",
        "{'version': 1, 'profiles': [], 'profile': []}",
        "{'$schema': 1, 'version': 1, 'profiles': []}",
        "{'version': 1, 'profiles': [{}]}",
        "{'version': 1, 'profiles': [{'default': false}]}",
        "{'version': 1, 'profiles': [{'name': 7}]}",
        "{'version': 1, 'profiles': [{'name': null}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'displayName': 'b'}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'default': 'true'}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'order': 1.5}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'order': 2147483648}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': true}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'timeout': 60}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'collectLogs': 'no'}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'showProgress': false,"
            + " 'collectLogs': false}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'allowReset': true}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': 1}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {'untilApps':"
            + " []}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {'untilApps':"
            + " 'x'}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {'untilApps':"
            + " [1]}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {'untilApps':"
            + " [{}]}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {'untilApps':"
            + " [{'name': 'x', 'id': 'y'}]}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse': {'untilApps':"
            + " 'all', 'onlyFailSelectedAppsInTechnicianPhase': true}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'settings': {'blockDeviceUse':"
            + " {'onlyFailSelectedAppsInTechnicianPhase': false}}}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'assignments': [{}]}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'assignments': [{'filter': {'include':"
            + " 'x'}}]}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'assignments': [{'allUsers': false}]}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'assignments': [{'allUsers': true, 'allDevices':"
            + " true}]}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'assignments': [{'group': 'x', 'filter':"
            + " {}}]}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'assignments': [{'group': 'x', 'filter':"
            + " {'include': 'x', 'exclude': 'y'}}]}]}",
        "{'version': 1, 'profiles': [{'name': 'a', 'scopeTags': [0]}]}",
        "{'version': 1, 'profiles': [], 'ruleOverrides': [{'reason': 'y'}]}",
        "{'version': 1, 'profiles': [], 'ruleOverrides': [{'rule': 'x', 'level': 'error'}]}",
      })
  void both_refuse(String json) {
    String text = json.replace('\'', '"');

    assertThat(schemaAccepts(text)).as("the schema accepts").isFalse();
    assertThat(codeAccepts(text)).as("the code accepts").isFalse();
  }

  @Property(tries = 100)
  void the_schema_accepts_whatever_the_library_writes(@ForAll("sets") EspProfileSet set) {
    assertThat(SCHEMA.validate(ProfileDocument.of(set).toJson(), InputFormat.JSON)).isEmpty();
  }

  @Property(tries = 200)
  void schema_and_code_judge_a_mutilated_document_alike(@ForAll("mutilated") String json) {
    // A schema never sees that a key stands there twice.
    Assume.that(
        problems(json).stream()
            .noneMatch(problem -> problem.kind() == DocumentProblem.Kind.DUPLICATE_KEY));

    assertThat(schemaAccepts(json)).as(json).isEqualTo(codeAccepts(json));
  }

  /** Documents in which a value, or a key, has been replaced by another one. */
  @Provide
  Arbitrary<String> mutilated() {
    Arbitrary<String> words =
        Arbitraries.of(
            "true",
            "false",
            "null",
            "0",
            "1",
            "1.5",
            "\"all\"",
            "\"x\"",
            "[]",
            "{}",
            "[\"x\"]",
            "{\"name\": \"x\"}",
            "\"name\"",
            "\"id\"",
            "\"order\"",
            "\"allUsers\"",
            "\"include\"",
            "\"untilApps\"",
            "\"default\"",
            "\"settings\"",
            "\"showProgress\"",
            "\"allowReset\"");
    return Combinators.combine(sets(), Arbitraries.integers().between(0, 10_000), words)
        .as((set, place, word) -> replaced(ProfileDocument.of(set).toJson(), place, word));
  }

  private static String replaced(String json, int place, String word) {
    String[] lines = json.split("\n", -1);
    int line = place % lines.length;
    lines[line] =
        place % 2 == 0
            ? lines[line].replaceFirst(": [^\\[{]+?(,?)$", ": " + word + "$1")
            : lines[line].replaceFirst(
                "\"[A-Za-z]+\":", word.startsWith("\"") ? word + ":" : "\"z\":");
    return String.join("\n", lines);
  }

  @Provide
  Arbitrary<EspProfileSet> sets() {
    return EspProfileArbitraries.sets();
  }
}
