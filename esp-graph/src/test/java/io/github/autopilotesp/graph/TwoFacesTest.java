package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * The port in memory and the adapter over HTTP cannot be told apart: whatever is done to both, they
 * answer the same and leave the same.
 */
class TwoFacesTest {
  private static TwoFaces faces;

  @BeforeContainer
  static void open() {
    faces = new TwoFaces();
  }

  @AfterContainer
  static void close() {
    faces.close();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void both_faces_answer_and_leave_the_same(
      @ForAll("habits") Habits habits, @ForAll("sequences") List<PortStep> steps) {
    faces.reset(habits);
    try {
      for (PortStep step : steps) {
        assertThat(faces.askOverHttp(step)).as("%s", step).isEqualTo(faces.askInMemory(step));
      }
      assertThat(faces.stateOverHttp()).isEqualTo(faces.stateInMemory());
    } catch (AssertionError difference) {
      // From here on the two would make different ids, and differ for ever.
      close();
      open();
      throw difference;
    }
  }

  @Provide
  Arbitrary<List<PortStep>> sequences() {
    return PortSteps.steps().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Habits> habits() {
    Arbitrary<String> dropped = Arbitraries.of("installQualityUpdates", "roleScopeTagIds");
    return Combinators.combine(
            Arbitraries.of(Habit.class).set().ofMaxSize(4),
            Arbitraries.of(false, true),
            dropped.optional(0.2))
        .as(
            (some, realistic, drop) -> {
              Habits start = realistic ? Habits.realistic() : Habits.ideal();
              Habits habits = start.with(some.toArray(Habit[]::new));
              return drop.map(name -> habits.droppingOnCreate(name)).orElse(habits);
            });
  }
}
