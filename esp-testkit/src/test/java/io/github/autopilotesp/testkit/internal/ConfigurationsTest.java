package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.internal.ConfigurationKind.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Configurations behave like a map that keeps its order, and never change. */
class ConfigurationsTest {

  @Property
  void they_are_what_a_map_that_keeps_its_order_would_be(
      @ForAll @Size(max = 12) List<@IntRange(min = -5, max = 5) Integer> steps) {
    Map<String, Configuration> map = new LinkedHashMap<>();
    Configurations all = Configurations.NONE;
    for (int step = 0; step < steps.size(); step++) {
      String id = "id" + Math.abs(steps.get(step));
      if (steps.get(step) < 0) {
        map.remove(id);
        all = all.without(id);
      } else {
        map.put(id, configuration(id, step));
        all = all.with(configuration(id, step));
      }
    }

    assertThat(all.inOrder()).containsExactlyElementsOf(map.values());
    for (int i = 0; i <= 5; i++) {
      assertThat(all.find("id" + i).orElse(null)).isEqualTo(map.get("id" + i));
    }
  }

  @Property
  void a_change_leaves_the_ones_before_it_as_they_were(@ForAll @IntRange(max = 3) int changed) {
    Configurations before = Configurations.NONE;
    for (int i = 0; i < 3; i++) {
      before = before.with(configuration("id" + i, 0));
    }
    List<Configuration> inOrder = List.copyOf(before.inOrder());

    before.with(configuration("id" + changed, 1));
    before.without("id" + changed);

    assertThat(before.inOrder()).isEqualTo(inOrder);
  }

  private static Configuration configuration(String id, int version) {
    return Configuration.complete(
        LIMIT, Json.object().put("id", id).put("version", version), Json.array());
  }
}
