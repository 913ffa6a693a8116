package io.github.autopilotesp.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireObjectTest {
  @Test
  void it_keeps_nulls_and_the_order_of_names() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("zulu", null);
    properties.put("alpha", true);

    WireObject object = WireObject.of(properties);

    assertThat(object.properties().keySet()).containsExactly("zulu", "alpha");
    assertThat(object.has("zulu")).isTrue();
    assertThat(object.has("bravo")).isFalse();
  }

  @Test
  void it_does_not_follow_changes_of_what_it_was_made_from() {
    List<Object> list = new ArrayList<>(List.of("a"));
    WireObject object = WireObject.of(Map.of("list", list));

    list.add("b");

    assertThat(object.properties().get("list")).isEqualTo(List.of("a"));
  }

  @Test
  void it_cannot_be_changed_at_any_depth() {
    WireObject object = WireObject.of(Map.of("inner", Map.of("list", List.of("a"))));
    Map<?, ?> inner = (Map<?, ?>) object.properties().get("inner");

    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(inner::clear);
  }

  @Test
  void numbers_are_exact() {
    WireObject object = WireObject.of(Map.of("int", 60, "long", Long.MAX_VALUE, "double", 0.5));

    assertThat(object.properties())
        .containsEntry("int", BigInteger.valueOf(60))
        .containsEntry("long", BigInteger.valueOf(Long.MAX_VALUE))
        .containsEntry("double", new BigDecimal("0.5"));
  }

  @Test
  void a_zero_with_a_minus_sign_keeps_it() {
    Object zero = WireObject.of(Map.of("zero", -0.0)).properties().get("zero");

    assertThat(zero).isInstanceOf(Number.class).hasToString("-0.0").isNotEqualTo(0);
    assertThat(WireObject.of(Map.of("zero", -0.0)))
        .isEqualTo(WireObject.of(Map.of("zero", -0.0)))
        .isNotEqualTo(WireObject.of(Map.of("zero", 0.0)));
  }

  @Test
  void a_number_that_could_not_be_read_again_is_refused() {
    BigInteger longest = BigInteger.TEN.pow(WireObject.MAX_DIGITS).subtract(BigInteger.ONE);

    for (Number allowed :
        List.of(
            longest,
            BigDecimal.valueOf(1, WireObject.MAX_EXPONENT),
            BigDecimal.valueOf(1, -WireObject.MAX_EXPONENT))) {
      assertThat(WireObject.of(Map.of("n", allowed)).properties()).containsEntry("n", allowed);
    }
    for (Number tooLong :
        List.of(
            longest.add(BigInteger.ONE),
            new BigDecimal(longest.add(BigInteger.ONE), 5),
            BigDecimal.valueOf(1, WireObject.MAX_EXPONENT + 1),
            BigDecimal.valueOf(1, -WireObject.MAX_EXPONENT - 1),
            BigDecimal.valueOf(1, Integer.MIN_VALUE),
            BigDecimal.valueOf(1, Integer.MAX_VALUE),
            Double.NaN)) {
      assertThatIllegalArgumentException().isThrownBy(() -> WireObject.of(Map.of("n", tooLong)));
    }
  }

  @Test
  void what_is_nested_too_deep_is_refused_however_deep_it_is() {
    Map<String, Object> deepest = Map.of();
    for (int level = 1; level < WireObject.MAX_DEPTH; level++) {
      deepest = Map.of("a", deepest);
    }
    List<Object> bottomless = List.of();
    for (int level = 0; level < 100_000; level++) {
      bottomless = List.of(bottomless);
    }
    Map<String, Object> tooDeep = Map.of("a", deepest);
    Map<String, Object> endless = Map.of("a", bottomless);

    assertThat(WireObject.of(deepest).depth()).isEqualTo(WireObject.MAX_DEPTH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireObject.of(tooDeep))
        .withMessageContaining("nested deeper than 250");
    assertThatIllegalArgumentException().isThrownBy(() -> WireObject.of(endless));
  }

  @Test
  void a_decimal_without_a_fraction_is_the_whole_number_that_it_is_read_as_again() {
    WireObject object =
        WireObject.of(Map.of("whole", new BigDecimal("60"), "exact", new BigDecimal("60.0")));

    assertThat(object.properties())
        .containsEntry("whole", BigInteger.valueOf(60))
        .containsEntry("exact", new BigDecimal("60.0"));
  }

  @Test
  void its_json_is_what_it_was_made_from() {
    assertThat(WireObject.of(Map.of("id", "x")).jsonForm()).isEqualTo(Map.of("id", "x"));
  }

  @Test
  void what_is_not_json_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireObject.of(Map.of("when", java.time.Instant.EPOCH)))
        .withMessageContaining("java.time.Instant");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireObject.of(Map.of("inner", Map.of(1, "one"))))
        .withMessageContaining("strings as names");
  }

  @Test
  void a_string_is_only_found_where_there_is_one() {
    WireObject object = WireObject.of(Map.of("id", "x", "priority", 3));

    assertThat(object.string("id")).contains("x");
    assertThat(object.string("priority")).isEmpty();
    assertThat(object.string("missing")).isEmpty();
  }

  @Test
  void its_text_names_type_and_id_and_no_content() {
    WireObject object =
        WireObject.of(Map.of("@odata.type", "#t", "id", "x", "customErrorMessage", "private"));

    assertThat(object).hasToString("WireObject[#t, x]");
    assertThat(WireObject.of(Map.of())).hasToString("WireObject[no @odata.type]");
  }

  @Test
  void equal_content_is_equal() {
    assertThat(WireObject.of(Map.of("a", 1)))
        .isEqualTo(WireObject.of(Map.of("a", 1L)))
        .hasSameHashCodeAs(WireObject.of(Map.of("a", 1L)))
        .isNotEqualTo(WireObject.of(Map.of("a", 2)))
        .doesNotHaveSameHashCodeAs(WireObject.of(Map.of("a", 2)));
  }
}
