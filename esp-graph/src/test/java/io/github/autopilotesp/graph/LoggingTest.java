package io.github.autopilotesp.graph;

import static io.github.autopilotesp.graph.GraphFixture.named;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.FakeEntra;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
  private static final String SECRET = "a-very-secret-secret";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final GraphFixture graph = new GraphFixture();

  @BeforeEach
  void capture() {
    events.list = new CopyOnWriteArrayList<>();
    events.start();
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    root.addAppender(events);
  }

  @AfterEach
  void close() {
    root.detachAppender(events);
    others.forEach(root::addAppender);
    root.setLevel(before);
    graph.close();
  }

  @Test
  void no_token_and_no_secret_is_logged_at_any_level() {
    root.setLevel(Level.TRACE);
    List<String> tokens = new CopyOnWriteArrayList<>();
    graph
        .fake
        .journal()
        .onExchange(
            exchange -> {
              String header = exchange.request().headers().get("Authorization");
              tokens.add(header == null ? "none" : header.substring("Bearer ".length()));
            });
    graph.fake.faults().onNext("GET", "").respond(503);
    graph.fake.faults().onNext("POST", "").expireToken();

    try (FakeEntra entra =
            FakeEntra.forTenant(graph.fake.acceptOnlyIssuedTokens())
                .app(GraphFixture.CLIENT_ID, SECRET, "DeviceManagementServiceConfig.ReadWrite.All")
                .start();
        GraphIntuneTenant tenant =
            graph.builder().credential(graph.credential(entra, SECRET)).build()) {
      StoredProfile kiosk = graph.writes(tenant).create(named("Kiosk"));
      graph.writes(tenant).delete(kiosk);
    }

    String log = text();
    assertThat(log).contains("deviceEnrollmentConfigurations", "Kiosk");
    assertThat(tokens).hasSizeGreaterThan(3).doesNotContain("none");
    assertThat(tokens).allSatisfy(token -> assertThat(log).doesNotContain(token));
    assertThat(log).doesNotContain(SECRET);
  }

  @Test
  void a_request_is_one_line_at_debug_without_query_and_body() {
    root.setLevel(Level.DEBUG);

    graph.tenant.groups().named(List.of("A private name"));

    String line =
        events.list.stream()
            .filter(event -> event.getLoggerName().equals(GraphExchange.class.getName()))
            .map(ILoggingEvent::getFormattedMessage)
            .reduce("", String::concat);
    assertThat(line)
        .startsWith("GET /beta/groups: 200 after 0 ms, request-id ")
        .doesNotContain("private name");
  }

  @Test
  void what_did_not_come_to_an_answer_is_logged_too() {
    root.setLevel(Level.DEBUG);
    graph.fake.faults().onNext("GET", "").cutConnection();

    graph.tenant.profiles().list();

    assertThat(text()).contains("NoAnswer after");
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : events.list) {
      text.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
      text.append('\n').append(event.getMDCPropertyMap()).append('\n');
      if (event.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
      }
    }
    return text.toString();
  }
}
