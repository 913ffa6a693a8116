package io.github.autopilotesp.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a validation costs when there is nothing to find. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValidationBenchmark {
  private static final EspProfile CLEAN = Samples.clean();

  private final EspValidator all = EspValidator.standard();
  private final EspValidator wireRules =
      EspValidator.builder()
          .onlyRules("ESP303", "ESP304", "ESP305", "ESP801", "ESP802", "ESP803", "ESP804", "ESP805")
          .build();
  private final EspValidator tenantRules =
      EspValidator.builder().only(rule -> rule.needs().contains(Need.OTHER_PROFILES)).build();
  private final WireObject wire = assignedWire();
  private final ValidationInput bothForms = ValidationInput.ofWire(wire);
  private final WireObject body = GraphProfiles.create(CLEAN);
  private final ValidationInput ofBody = ValidationInput.ofWire(body);
  private final List<StoredProfile> tenant = tenantOf51();

  private JsonNode json;
  private Schema schema;

  /** Prepares the peer: the same checks as a JSON Schema. */
  @Setup
  public void peer() throws IOException {
    json = new ObjectMapper().readTree(GraphJson.print(body));
    try (InputStream in =
        Objects.requireNonNull(
            ValidationBenchmark.class.getResourceAsStream("wire-rules.schema.json"))) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    if (!schema.validate(json).isEmpty() || !all.validate(bothForms).findings().isEmpty()) {
      throw new IllegalStateException("The profile should be clean");
    }
  }

  /** All P and W rules over a profile that is there in both forms. */
  @Benchmark
  public ValidationReport cleanProfile() {
    return all.validate(bothForms);
  }

  /** The same, with reading the JSON object into the model. */
  @Benchmark
  public ValidationReport cleanProfileFromWire() {
    return all.validateWire(wire);
  }

  /** All T rules over a tenant of 51 profiles. */
  @Benchmark
  public ValidationReport tenantOf51Profiles() {
    return tenantRules.validate(
        ValidationInput.ofTenant(tenant).scenario(Scenario.preProvisioned()));
  }

  /** The W rules alone, over the body that creates the profile. */
  @Benchmark
  public ValidationReport wireRules() {
    return wireRules.validate(ofBody);
  }

  /** The W rules as a JSON Schema, over the same body. */
  @Benchmark
  public Object wireRulesAsJsonSchema() {
    return schema.validate(json);
  }

  private static WireObject assignedWire() {
    Map<String, Object> properties = new LinkedHashMap<>();
    GraphProfiles.create(CLEAN).properties().forEach(properties::put);
    Map<String, Object> target =
        Map.of(
            "@odata.type",
            "#microsoft.graph.groupAssignmentTarget",
            "groupId",
            Samples.LAPTOPS.value());
    properties.put("assignments", List.of(Map.of("id", "1", "source", "direct", "target", target)));
    return WireObject.of(properties);
  }

  private static List<StoredProfile> tenantOf51() {
    List<StoredProfile> stored = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      GroupId group = GroupId.of("81d0c6c2-7c3e-4f57-8f0e-%012d".formatted(i));
      stored.add(
          Samples.stored(
              CLEAN.toBuilder()
                  .displayName("Profile " + i)
                  .assignments(List.of(Assignment.toGroup(group)))
                  .build(),
              i));
    }
    EspProfile hidden =
        CLEAN.toBuilder()
            .displayName("All users and all devices")
            .settings(EspSettings.hidden())
            .build();
    stored.add(Samples.stored(hidden, 0));
    return stored;
  }
}
