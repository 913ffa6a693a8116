package io.github.autopilotesp.plan;

import static io.github.autopilotesp.plan.Listings.assigned;
import static io.github.autopilotesp.plan.Listings.group;
import static io.github.autopilotesp.plan.Listings.listing;
import static io.github.autopilotesp.plan.Listings.profile;
import static io.github.autopilotesp.plan.Listings.withTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whatever was made of a kept plan, only the plan itself is read again. Knows the form of a plan:
 * it changes one value, anywhere in the tree.
 */
class PlanJazzerTest {

  private static final EspPlan PLAN =
      EspPlan.between(
              EspProfileSet.of(
                  withTimeout(assigned(profile("A"), "h"), 90), assigned(profile("New"), "n")),
              listing(assigned(profile("A"), "g"), profile("Gone")),
              PlanOptions.none().ownedBy("us").prune("Gone"))
          .withNames(
              Map.of(group("g").value(), "g", group("h").value(), "h", group("n").value(), "n"));
  private static final WireObject TREE = GraphJson.parseOwn(PLAN.toJson());
  private static final int VALUES = count(TREE.properties());

  @FuzzTest(maxDuration = "5m")
  void a_plan_with_another_value_in_it_is_refused(FuzzedDataProvider data) {
    int place = data.consumeInt(0, VALUES - 1);
    @Nullable Object other = value(data);
    WireObject changed = WireObject.of(object(new Change(place, other).in(TREE.properties())));

    if (changed.equals(TREE)) {
      assertThat(EspPlan.fromJson(GraphJson.print(changed)).digest()).isEqualTo(PLAN.digest());
      return;
    }
    try {
      EspPlan read = EspPlan.fromJson(GraphJson.print(changed));

      // Only where the change is one that the digest does not cover, such as a line number.
      assertThat(read.digest()).isEqualTo(PLAN.digest());
    } catch (SavedStateException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  private static @Nullable Object value(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 6)) {
      case 0 -> null;
      case 1 -> data.consumeBoolean();
      case 2 -> data.consumeLong();
      case 3 -> List.of();
      case 4 -> Map.of();
      case 5 -> Map.of(data.consumeString(8), data.consumeLong());
      default -> data.consumeRemainingAsString();
    };
  }

  private static int count(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return 1 + map.values().stream().mapToInt(PlanJazzerTest::count).sum();
    }
    return value instanceof List<?> list
        ? 1 + list.stream().mapToInt(PlanJazzerTest::count).sum()
        : 1;
  }

  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, inner) -> object.put(String.valueOf(name), inner));
    }
    return object;
  }

  /** Puts another value at one place of a tree, counted from its root. */
  private static final class Change {
    private final int place;
    private final @Nullable Object other;
    private int passed;

    Change(int place, @Nullable Object other) {
      this.place = place;
      this.other = other;
    }

    @Nullable Object in(@Nullable Object value) {
      if (passed++ == place) {
        return other;
      }
      if (value instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, inner) -> copy.put(String.valueOf(name), in(inner)));
        return copy;
      }
      if (value instanceof List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>();
        list.forEach(inner -> copy.add(in(inner)));
        return copy;
      }
      return value;
    }
  }
}
