package io.github.autopilotesp.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autopilotesp.testkit.Habits;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Each URL is parsed once, as long as it is among the latest. */
class RouterTest {
  private static final String TAGS = "/beta/deviceManagement/roleScopeTags";

  private final Router router =
      new Router(
          new Routes(
              new TenantState(Clock.systemUTC(), new Ids(1), new Ids(2), Habits.ideal(), 100)));

  @Test
  void a_request_that_was_seen_before_leads_where_it_led() {
    Router.Routed first = router.route("GET", TAGS + "/1");

    assertThat(router.route("GET", TAGS + "/1")).isSameAs(first);
    assertThat(first.match()).isPresent();
  }

  @Test
  void another_method_leads_elsewhere() {
    router.route("GET", TAGS + "/1");

    assertThat(router.route("DELETE", TAGS + "/1").match()).isEmpty();
  }

  @Test
  void a_request_is_forgotten_when_many_others_followed() {
    Router.Routed first = router.route("GET", TAGS + "/1");
    for (int i = 2; i < 300; i++) {
      router.route("GET", TAGS + "/" + i);
    }

    Router.Routed again = router.route("GET", TAGS + "/1");
    assertThat(again).isNotSameAs(first);
    assertThat(again.match()).isEqualTo(first.match());
  }

  @Test
  void a_wrong_url_is_refused_again() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> router.route("GET", "/alpha/groups")).isInstanceOf(GraphError.class);
    }
  }
}
