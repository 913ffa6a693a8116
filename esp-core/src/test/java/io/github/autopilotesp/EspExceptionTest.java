package io.github.autopilotesp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.autopilotesp.document.DocumentException;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.UnresolvedReferencesException;
import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.filter.FilterSyntaxException;
import io.github.autopilotesp.outcome.RegistryDump;
import io.github.autopilotesp.outcome.RegistryDumpException;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.targeting.fleet.FleetFormatException;
import io.github.autopilotesp.targeting.fleet.FleetReader;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.ValidationException;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All failures have one root, and what is serialized arrives. */
class EspExceptionTest {
  private static final TenantException.Details DETAILS =
      new TenantException.Details(
          "delete ESP profile \"Kiosk\"",
          OptionalInt.of(403),
          Optional.of("Forbidden"),
          Optional.of("11111111-2222"),
          Optional.of(new IOException("underneath")));

  static Stream<EspException> failures() {
    return Stream.of(
        new TenantException.NotFound("not there", DETAILS),
        new TenantException.Conflict("changed", DETAILS),
        new TenantException.Throttled("slower", Optional.of(Duration.ofSeconds(7)), DETAILS),
        new TenantException.Forbidden("no", List.of("A.ReadWrite.All"), DETAILS),
        new TenantException.Unauthenticated("who", DETAILS),
        new TenantException.Rejected("bad", DETAILS),
        new TenantException.Unavailable("down", DETAILS),
        new TenantException.OutcomeUnknown("perhaps", DETAILS),
        new TenantException.UnreadableAnswer("html", DETAILS),
        new TenantException.Interrupted("stopped", DETAILS),
        thrown(DocumentException.class, () -> read("profiles: [")),
        thrown(
            UnresolvedReferencesException.class,
            () ->
                read("""
                version: 1
                profiles:
                  - name: Kiosks
                    settings:
                      showProgress: true
                    assignments:
                      - group: Kiosks
                """)
                    .resolveOffline()),
        thrown(FilterSyntaxException.class, () -> FilterRule.parse("(")),
        thrown(SavedStateException.class, () -> EspPlan.fromJson("{}")),
        thrown(GraphFormatException.class, () -> GraphJson.parse("[")),
        thrown(
            RegistryDumpException.class,
            () -> RegistryDump.read(new ByteArrayInputStream(new byte[] {1, 2, 3}))),
        thrown(
            FleetFormatException.class, () -> FleetReader.csv(new StringReader("nothing,known\n"))),
        thrown(
            ValidationException.class,
            () ->
                EspValidator.standard()
                    .validate(
                        EspProfile.builder()
                            .displayName("Kiosks")
                            .settings(
                                EspSettings.showProgress()
                                    .timeout(Duration.ofMinutes(2_000))
                                    .build())
                            .build())
                    .throwOnErrors()));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_that_was_serialized_says_the_same(EspException failure) throws Exception {
    EspException copy = throughTheWire(failure);

    assertThat(copy).hasSameClassAs(failure).hasMessage(failure.getMessage());
  }

  @Test
  void the_plain_facts_of_a_refused_call_arrive() throws Exception {
    TenantException.Forbidden copy =
        throughTheWire(new TenantException.Forbidden("no", List.of("A.ReadWrite.All"), DETAILS));

    assertThat(copy.operation()).isEqualTo("delete ESP profile \"Kiosk\"");
    assertThat(copy.status()).hasValue(403);
    assertThat(copy.code()).contains("Forbidden");
    assertThat(copy.requestId()).contains("11111111-2222");
    assertThat(copy.sufficientPermissions()).containsExactly("A.ReadWrite.All");
    assertThat(copy).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void the_wait_that_the_service_asked_for_arrives() throws Exception {
    TenantException.Throttled copy =
        throughTheWire(
            new TenantException.Throttled("slower", Optional.of(Duration.ofSeconds(7)), DETAILS));

    assertThat(copy.retryAfter()).contains(Duration.ofSeconds(7));
  }

  @Test
  void what_does_not_travel_says_so() throws Exception {
    DocumentException copy =
        throughTheWire(
            (DocumentException) thrown(DocumentException.class, () -> read("profiles: [")));

    assertThatThrownBy(copy::problems)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("serialized");
  }

  /** Whoever adds a failure has to add it to {@link #failures()}. */
  @Test
  void no_failure_is_left_out() {
    List<String> known =
        new ClassFileImporter()
                .importUrl(EspException.class.getProtectionDomain().getCodeSource().getLocation())
                .stream()
                .filter(type -> type.isAssignableTo(EspException.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .filter(name -> !name.endsWith(".NotKnownException")) // thrown to rules only
                .filter(name -> !name.endsWith(".PlanRefusedException")) // needs a tenant
                .toList();

    assertThat(failures().map(it -> it.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  private static ProfileDocument read(String yaml) {
    return ProfileDocument.parse(yaml, DocumentFormat.YAML, "profiles.yaml");
  }

  private static EspException thrown(Class<? extends EspException> type, ThrowingCallable call) {
    return type.cast(catchThrowable(call));
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"})
  private static <T extends EspException> T throughTheWire(T failure)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
