package io.github.autopilotesp.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.autopilotesp.EspException;
import io.github.autopilotesp.document.DocumentFormat;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.ReferenceKind;
import io.github.autopilotesp.document.SourceLocation;
import io.github.autopilotesp.document.UnresolvedReference;
import io.github.autopilotesp.filter.Comparison;
import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterOperator;
import io.github.autopilotesp.filter.FilterRule;
import io.github.autopilotesp.filter.FilterValue;
import io.github.autopilotesp.outcome.DumpMistake;
import io.github.autopilotesp.outcome.EnrollmentRecord;
import io.github.autopilotesp.outcome.EspOutcome;
import io.github.autopilotesp.outcome.FleetOutcomes;
import io.github.autopilotesp.outcome.FleetReport;
import io.github.autopilotesp.outcome.Promise;
import io.github.autopilotesp.outcome.RegistryDump;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.plan.FieldValue;
import io.github.autopilotesp.plan.Listings;
import io.github.autopilotesp.plan.PlanOptions;
import io.github.autopilotesp.plan.PlanRefusedException;
import io.github.autopilotesp.plan.SettingNotStored;
import io.github.autopilotesp.plan.Snapshot;
import io.github.autopilotesp.plan.TenantPage;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.reconcile.tenants.ManyTenantsReport;
import io.github.autopilotesp.reconcile.tenants.TenantResult;
import io.github.autopilotesp.targeting.CandidateProfile;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspExpectation;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.targeting.MissingFact;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.targeting.RequiredApps;
import io.github.autopilotesp.targeting.Resolution;
import io.github.autopilotesp.targeting.TargetingExplanation;
import io.github.autopilotesp.targeting.Verdict;
import io.github.autopilotesp.targeting.fleet.FleetCount;
import io.github.autopilotesp.targeting.fleet.FleetImpact;
import io.github.autopilotesp.targeting.fleet.FleetLine;
import io.github.autopilotesp.targeting.fleet.FleetOutcome;
import io.github.autopilotesp.targeting.fleet.FleetReader;
import io.github.autopilotesp.targeting.preview.EspPreview;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.DeploymentState;
import io.github.autopilotesp.tenant.EnrolledDevice;
import io.github.autopilotesp.tenant.EnrollmentEvent;
import io.github.autopilotesp.tenant.EnrollmentState;
import io.github.autopilotesp.tenant.EnrollmentType;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.PolicyReport;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.tracking.Reach;
import io.github.autopilotesp.tracking.TargetedApp;
import io.github.autopilotesp.validation.Concern;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.Finding;
import io.github.autopilotesp.validation.Message;
import io.github.autopilotesp.validation.NotEvaluated;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.ValidationReport;
import io.github.autopilotesp.wire.EnrollmentExport;
import io.github.autopilotesp.wire.GraphExport;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import io.github.autopilotesp.wire.Loss;
import io.github.autopilotesp.wire.LossReport;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One nasty string goes through every public method that returns text, and into every message: no
 * text lets it end a line, speak to a terminal, turn the direction of writing, or become markup.
 */
class NastyTextTest {
  private static final String FORGED = "FORGED";
  private static final String HIDDEN =
      "\r\u001b\u009b\u0000\u007f\u0085\u000b\f\u202e\u2066\u200f\u2028\u2029\ufeff\u00ad\ud83d";
  private static final String MARKUP =
      "<b>&lt;|`*_[a](x)![i](y) @octocat https://evil.example www.evil.example #1 $x$";
  private static final String NASTY = "n\n" + FORGED + "\r\n" + FORGED + MARKUP + HIDDEN + "z";
  private static final String QUOTED = quoted();

  /** What returns data, a word of ours, or a rule in its own syntax. */
  private static final Set<String> NOT_TEXT =
      Set.of(
          "AppId.toString",
          "Certainty.words",
          "Doubt.text",
          "Setting.key",
          "Setting.title",
          "Setting.toString",
          "EnrollmentRecord.id",
          "EspStep.title",
          "Kind.words",
          "StepStatus.words",
          "Symptom.advice",
          "Symptom.title",
          "Tracked.label",
          "Assignment.toString",
          "Comparison.toString",
          "And.toString",
          "DeviceContext.name",
          "DeviceContext.toString",
          "DeviceFacts.toString",
          "DeviceKey.value",
          "EspProfile.description",
          "EspProfile.displayName",
          "EspProperty.wireName",
          "Finding.documentPath",
          "EspPlan.digest",
          "FailureButton.label",
          "FilterExpression.toString",
          "FilterId.toString",
          "FilterOperator.toString",
          "FilterProperty.propertyName",
          "FilterProperty.toString",
          "FilterRule.print",
          "FilterRule.text",
          "FilterRule.toString",
          "FilterValue.toString",
          "GraphFormatException.expected",
          "GraphFormatException.found",
          "GraphFormatException.path",
          "GroupId.toString",
          "HazardKind.advice",
          "Memberships.toString",
          "Need.description",
          "Null.toString",
          "Or.toString",
          "Phase.title",
          "Position.toString",
          "ProfileDocument.jsonSchema",
          "ProfileId.toString",
          "ProfileKey.key",
          "ProfileKey.path",
          "RankedProfile.displayName",
          "Reason.text",
          "ReferenceKind.toString",
          "RuleInfo.family",
          "RuleInfo.id",
          "RuleInfo.rationale",
          "RuleInfo.right",
          "RuleInfo.title",
          "RuleInfo.toString",
          "RuleInfo.wrong",
          "ScopeTag.toString",
          "Source.dated",
          "Source.title",
          "Step.text",
          "StoredProfile.displayName",
          "TenantException.operation",
          "Text.toString",
          "TextList.toString",
          "Tracking.reason",
          "UserId.toString",
          "Version.toString",
          "WireObject.toString",
          "WireProfile.toString");

  private final Map<String, Supplier<String>> plain = new TreeMap<>();
  private final Map<String, Supplier<String>> markdown = new TreeMap<>();
  private final Map<String, Supplier<String>> html = new TreeMap<>();
  private final Map<String, Supplier<String>> json = new TreeMap<>();

  NastyTextTest() {
    plans();
    reports();
    operations();
    documents();
    filters();
    validation();
    targeting();
    fleets();
    outcomes();
  }

  private void plans() {
    ProfileListing tenant = Listings.listing(nasty(), named("b" + NASTY));
    EspProfile changed = nasty().toBuilder().description(NASTY + 2).build();
    EspProfile assigned =
        named("new" + NASTY).toBuilder().assign(Assignment.toGroup(GroupId.of(NASTY))).build();
    EspPlan plan =
        EspPlan.between(
            EspProfileSet.of(changed, assigned), tenant, PlanOptions.none().prune("b" + NASTY));
    plain.put("EspPlan.toText", plan::toText);
    plain.put("EspPlan.toString", plan::toString);
    plain.put("Change.describe", () -> lines(plan.changes().stream().map(Change::describe)));
    for (Change change : plan.changes()) {
      plain.put(change.getClass().getSimpleName() + ".describe", change::describe);
    }
    plain.put("Reorder.describe", new Change.Reorder(List.of(new Change.Move(NASTY, 1)))::describe);
    markdown.put("EspPlan.toMarkdown", plan::toMarkdown);
    json.put("EspPlan.toJson", plan::toJson);
    json.put(
        "Recorded.line",
        new ApplyEvent.Recorded(() -> EvidenceLine.begun(Instant.EPOCH, plan, Map.of("id", NASTY)))
            ::line);
    message("PlanOptions.ownedBy", () -> PlanOptions.none().ownedBy(NASTY));
    message(
        "PlanRefusedException.getMessage",
        () -> {
          throw new PlanRefusedException("No.", List.of(NASTY));
        });
    message("SavedStateException.getMessage", () -> EspPlan.fromJson("{" + QUOTED + ": x}"));
  }

  private void reports() {
    ProfileListing tenant = Listings.listing(nasty());
    EspPlan plan =
        EspPlan.between(EspProfileSet.of(named("a" + NASTY)), tenant, PlanOptions.none());
    StoredProfile stored = tenant.profiles().get(0);
    ForeignChange foreign = new ForeignChange(NASTY, stored, NASTY);
    ChangeOutcome outcome =
        new ChangeOutcome(
            plan.changes().get(0),
            ChangeOutcome.Status.FAILED,
            NASTY,
            List.of(NASTY),
            Optional.empty());
    RuntimeException failure = new IllegalStateException(NASTY);
    ApplyReport report =
        new ApplyReport(
            List.of(outcome),
            List.of(new SettingNotStored(NASTY, NASTY, List.of(NASTY), List.of(NASTY))),
            List.of(foreign),
            List.of(foreign),
            List.of(ProfileId.of(NASTY)),
            List.of(NASTY),
            List.of(failure));
    plain.put("ApplyReport.toText", report::toText);
    plain.put("ApplyReport.summary", report::summary);
    plain.put("EspPlan.summary", plan::summary);
    markdown.put("ApplyReport.toMarkdown", report::toMarkdown);
    plain.put("ApplyReport.unconfirmed", () -> lines(report.unconfirmed().stream()));
    plain.put("ChangeOutcome.detail", outcome::detail);
    plain.put("ForeignChange.detail", foreign::detail);
    FieldValue value = new FieldValue.Written(NASTY);
    plain.put("FieldValue.inWords", value::inWords);
    plain.put(
        "FieldChange.toString", new FieldChange(NASTY, List.of(value), List.of(value))::toString);
    json.put("ApplyReport.toJson", report::toJson);
    markdown.put(
        "TenantPage.toMarkdown",
        new TenantPage(
                Optional.of(NASTY),
                List.of(stored),
                Map.of(NASTY, NASTY),
                EspValidator.standard().validate(nasty()))
            ::toMarkdown);
    json.put("Snapshot.toJson", new Snapshot(Instant.EPOCH, List.of(stored))::toJson);
    ManyTenantsReport many =
        new ManyTenantsReport(
            List.of(
                new TenantResult(NASTY, Optional.of(plan), Optional.of(report), Optional.empty()),
                new TenantResult(NASTY, Optional.of(plan), Optional.empty(), Optional.empty()),
                new TenantResult(NASTY, Optional.empty(), Optional.empty(), Optional.of(failure))));
    plain.put("ManyTenantsReport.toText", many::toText);
    markdown.put("ManyTenantsReport.toMarkdown", many::toMarkdown);
    json.put("ManyTenantsReport.toJson", many::toJson);
  }

  private void operations() {
    StoredProfile stored = Listings.listing(nasty()).profiles().get(0);
    ProfileId id = ProfileId.of(NASTY);
    List<TenantOperation> operations =
        List.of(
            new TenantOperation.Create(nasty()),
            new TenantOperation.Update(stored, nasty()),
            new TenantOperation.Assign(stored, List.of()),
            new TenantOperation.Reorder(id, 1),
            new TenantOperation.Delete(id));
    plain.put(
        "TenantOperation.describe",
        () -> lines(operations.stream().map(TenantOperation::describe)));
    message(
        "TenantException.getMessage",
        () -> {
          throw new TenantException.Rejected(
              NASTY,
              new TenantException.Details(
                  NASTY,
                  OptionalInt.of(400),
                  Optional.of(NASTY),
                  Optional.of(NASTY),
                  Optional.empty()));
        });
  }

  private void documents() {
    message(
        "DocumentException.getMessage",
        () ->
            ProfileDocument.parse(
                "{\"version\": 1, \"profiles\": [], " + QUOTED + ": 1}",
                DocumentFormat.JSON,
                NASTY));
    message(
        "DocumentProblem.toString",
        () -> ProfileDocument.parse("a: " + NASTY, DocumentFormat.YAML, NASTY));
    ProfileDocument document =
        ProfileDocument.parse(
            "{\"version\": 1, \"profiles\": [{\"name\": %s, \"assignments\": [{\"group\": %s}]}]}"
                .formatted(QUOTED, QUOTED),
            DocumentFormat.JSON,
            NASTY);
    message("UnresolvedReferencesException.getMessage", document::resolveOffline);
    UnresolvedReference.Place place = new UnresolvedReference.Place(NASTY, Optional.empty());
    plain.put("Place.toString", place::toString);
    plain.put(
        "UnresolvedReference.toString",
        new UnresolvedReference(
                ReferenceKind.GROUP,
                NASTY,
                UnresolvedReference.Reason.AMBIGUOUS,
                List.of(new UnresolvedReference.Candidate(NASTY, NASTY + 2, NASTY)),
                List.of(place))
            ::toString);
    plain.put("SourceLocation.toString", new SourceLocation(NASTY, 1, 1)::toString);
    plain.put("ProfileDocument.toString", document::toString);
    plain.put("ProfileDocument.toYaml", document::toYaml);
    plain.put("ProfileDocument.merged", document::merged);
    json.put("ProfileDocument.toJson", document::toJson);
    WireObject wire = WireObject.of(Map.of(NASTY, NASTY, "@odata.type", NASTY, "id", NASTY));
    json.put("GraphJson.print", () -> GraphJson.print(wire));
    json.put("GraphJson.printPretty", () -> GraphJson.printPretty(wire));
    json.put("GraphExport.print", () -> GraphExport.print(List.of(wire)));
    message(
        "GraphFormatException.getMessage",
        () -> GraphJson.parse("{" + QUOTED + ": [" + QUOTED + ", ?]}"));
    message("GraphProfiles.read", () -> GraphProfiles.read(wire));
    Loss loss =
        new Loss(
            Loss.Kind.DROPPED,
            Optional.of(NASTY),
            NASTY,
            OptionalInt.of(1),
            Optional.of(NASTY),
            NASTY);
    LossReport losses = new LossReport(NASTY, List.of(loss));
    plain.put("LossReport.toText", losses::toText);
    markdown.put("LossReport.toMarkdown", losses::toMarkdown);
    json.put("LossReport.toJson", losses::toJson);
  }

  private void filters() {
    FilterRule rule =
        FilterRule.of(new Comparison("model", FilterOperator.EQ, new FilterValue.Text(NASTY)));
    DeviceFacts facts = DeviceFacts.builder().model(NASTY + 2).build();
    plain.put("FilterExplanation.describe", rule.explain(facts)::describe);
    plain.put("Clause.toString", rule.explain(facts).clauses().get(0)::toString);
    message("FilterSyntaxException.getMessage", () -> FilterRule.parse(NASTY));
    plain.put(
        "FilterSyntaxProblem.message",
        FilterRule.tryParse("device." + NASTY).problem().orElseThrow()::message);
    FilterRule unlisted =
        FilterRule.of(
            new Comparison("operatingSystemSKU", FilterOperator.EQ, new FilterValue.Text(NASTY)));
    plain.put("FilterProblem.message", unlisted.problems().get(0)::message);
    message(
        "Comparison.new",
        () -> new Comparison(NASTY, FilterOperator.EQ, new FilterValue.Text("a")));
  }

  private void validation() {
    EspProfile profile = nasty().toBuilder().description(NASTY.repeat(30)).build();
    ValidationReport report = EspValidator.standard().validate(profile, Scenario.userDriven());
    plain.put("ValidationReport.toText", report::toText);
    plain.put("ValidationReport.toString", report::toString);
    markdown.put("ValidationReport.toMarkdown", report::toMarkdown);
    json.put("ValidationReport.toJson", report::toJson);
    json.put(
        "ValidationReport.toSarif", () -> report.toSarif(URI.create("https://example.org/rules")));
    Message message = new Message("K", "{0}", List.of(NASTY));
    plain.put("Message.text", message::text);
    plain.put("Message.toString", message::toString);
    Concern concern =
        new Concern(
            Concern.Kind.PROFILE, Optional.of(NASTY), OptionalInt.empty(), Optional.empty());
    Finding finding =
        new Finding(
            "ESP001", Severity.ERROR, message, concern, NASTY, Optional.empty(), Optional.empty());
    plain.put("Finding.toString", finding::toString);
    plain.put(
        "NotEvaluated.reason",
        new NotEvaluated("R", NotEvaluated.Cause.RULE_FAILED, concern, "", NASTY)::reason);
    EspSettings hours = EspSettings.showProgress().timeout(Duration.ofHours(100)).build();
    EspProfile wrong = nasty().toBuilder().settings(hours).build();
    message(
        "ValidationException.getMessage",
        () -> EspValidator.standard().validate(wrong, Scenario.userDriven()).throwOnErrors());
  }

  private void targeting() {
    GroupId group = GroupId.of(NASTY);
    FilterId filter = FilterId.of(NASTY);
    EspProfile profile =
        nasty().toBuilder()
            .settings(EspSettings.showProgress().customMessage(NASTY).build())
            .assign(Assignment.toGroup(group).including(filter))
            .build();
    RankedProfile ranked = RankedProfile.planned(profile);
    EspTargeting targeting =
        EspTargeting.ofRanked(
                List.of(ranked),
                List.of(
                    new AssignmentFilter(
                        filter, NASTY, "windows10AndLater", true, "(device.model -eq \"a\")")))
            .naming(Map.of(group, NASTY));
    DeviceContext device = DeviceContext.builder(NASTY).build();
    TargetingExplanation explanation = targeting.explain(device);
    plain.put("TargetingExplanation.toText", explanation::toText);
    plain.put("TargetingExplanation.sentence", explanation::sentence);
    plain.put("TargetingExplanation.toString", explanation::toString);
    markdown.put("TargetingExplanation.toMarkdown", explanation::toMarkdown);
    json.put("TargetingExplanation.toJson", explanation::toJson);
    plain.put("RankedProfile.toString", ranked::toString);
    plain.put("MissingFact.text", new MissingFact(MissingFact.Kind.FILTER, NASTY)::text);
    plain.put(
        "CandidateProfile.reason",
        new CandidateProfile(ranked, 1, Verdict.TAKEN, NASTY, List.of())::reason);
    plain.put("AssignmentCheck.because", explanation.candidates().get(0).checks().get(0)::because);
    MobileApp app =
        new MobileApp(
            AppId.of(NASTY), NASTY, AppType.WIN32, NASTY, Optional.empty(), Optional.empty());
    EspExpectation expectation =
        EspExpectation.of(
            new Resolution.Decided(ranked, Resolution.Step.DEVICE),
            device,
            new RequiredApps(
                List.of(
                    new TargetedApp(
                        app, Reach.ALL_DEVICES, Optional.of(MobileApp.InstallContext.SYSTEM))),
                List.of(app)));
    plain.put("EspExpectation.toText", expectation::toText);
    markdown.put("EspExpectation.toMarkdown", expectation::toMarkdown);
    json.put("EspExpectation.toJson", expectation::toJson);
    html.put("EspPreview.html", () -> EspPreview.html(expectation));
  }

  private void outcomes() {
    Optional<String> nasty = Optional.of(NASTY);
    EnrollmentEvent.PhaseReport failed =
        new EnrollmentEvent.PhaseReport(
            DeploymentState.FAILURE, Optional.of(Duration.ofMinutes(61)));
    Optional<Instant> then = Optional.of(Instant.EPOCH);
    EnrollmentEvent event =
        new EnrollmentEvent(
            NASTY,
            new EnrolledDevice(nasty, nasty, nasty, nasty, nasty),
            new EnrollmentEvent.Times(then, then, then, then, then),
            EnrollmentType.UNKNOWN,
            EnrollmentState.ENROLLED,
            nasty,
            Optional.of(ProfileId.of("given")),
            nasty,
            failed,
            failed,
            new EnrollmentEvent.PhaseReport(DeploymentState.NOT_ATTEMPTED, Optional.empty()),
            Optional.empty(),
            nasty,
            nasty,
            Optional.of(
                List.of(
                    new PolicyReport(
                        nasty,
                        NASTY,
                        PolicyReport.Type.APPLICATION,
                        PolicyReport.Compliance.ERROR,
                        Optional.of(true),
                        then,
                        Optional.of(1)))));
    plain.put("EnrollmentEvent.toString", event::toString);
    EnrollmentRecord record = EnrollmentRecord.of(event, Instant.EPOCH);
    plain.put("EnrollmentRecord.toString", record::toString);
    Promise promise =
        Promise.today(
            List.of(
                RankedProfile.planned(
                    nasty().toBuilder().assign(Assignment.toAllDevices()).build())),
            List.of(),
            DeviceContext.builder(NASTY).build(),
            List.of());
    EspOutcome outcome = EspOutcome.of(promise, record).namingDevice();
    plain.put("EspOutcome.sentence", outcome::sentence);
    plain.put("EspOutcome.toString", outcome::toString);
    plain.put("EspOutcome.toText", outcome::toText);
    markdown.put("EspOutcome.toMarkdown", outcome::toMarkdown);
    json.put("EspOutcome.toJson", outcome::toJson);
    html.put("EspOutcome.timeline", outcome::timeline);
    plain.put(
        "OutcomeFinding.toString",
        () -> lines(outcome.findings().stream().map(it -> it.toString())));
    plain.put("DumpMistake.toString", new DumpMistake(1, NASTY)::toString);
    plain.put("BadRow.toString", new EnrollmentExport.BadRow(1, NASTY)::toString);
    message(
        "RegistryDumpException.getMessage",
        () -> RegistryDump.read(new ByteArrayInputStream(NASTY.getBytes(StandardCharsets.UTF_8))));
    FleetOutcomes fleet =
        FleetOutcomes.builder().add(EnrollmentRecord.of(event, Instant.now())).build();
    plain.put("FleetOutcomes.toString", fleet::toString);
    FleetReport report = fleet.report();
    plain.put("FleetGroup.toString", report.groups().get(0).group()::toString);
    plain.put("FleetReport.toText", report::toText);
    markdown.put("FleetReport.toMarkdown", report::toMarkdown);
    json.put("FleetReport.toJson", report::toJson);
    html.put("FleetReport.toHtml", report::toHtml);
  }

  private void fleets() {
    EspProfile everywhere = nasty().toBuilder().assign(Assignment.toAllDevices()).build();
    EspTargeting before =
        EspTargeting.ofRanked(List.of(RankedProfile.planned(everywhere)), List.of());
    EspTargeting after = EspTargeting.ofRanked(List.of(), List.of());
    DeviceContext device = DeviceContext.builder(NASTY).build();
    plain.put("FleetCount.toText", FleetCount.of(before, Stream.of(device))::toText);
    markdown.put("FleetCount.toMarkdown", FleetCount.of(before, Stream.of(device))::toMarkdown);
    json.put("FleetCount.toJson", FleetCount.of(before, Stream.of(device))::toJson);
    FleetImpact impact = FleetImpact.between(before, after, Stream.of(device));
    plain.put("FleetImpact.toText", impact::toText);
    markdown.put("FleetImpact.toMarkdown", impact::toMarkdown);
    plain.put(
        "FleetOutcome.toString",
        new FleetOutcome(FleetOutcome.Kind.PROFILE, Optional.empty(), NASTY)::toString);
    FleetLine.Bad bad = new FleetLine.Bad(1, NASTY);
    plain.put("Bad.toString", bad::toString);
    plain.put("Bad.problem", bad::problem);
    message(
        "FleetFormatException.getMessage",
        () -> FleetReader.csv(new StringReader("name," + NASTY.replace('\n', ' '))));
  }

  @TestFactory
  Stream<DynamicTest> plain_text_shows_it_on_its_line() {
    return tests(plain, NastyTextTest::isPlain);
  }

  @TestFactory
  Stream<DynamicTest> markdown_shows_it_as_text() {
    return tests(
        markdown,
        text -> {
          isPlain(text);
          assertThat(text)
              .doesNotContainPattern("(?<!\\\\)&lt;")
              .doesNotContain("<b>", "|`*", "*_", "[a](", "![i", "@octocat")
              .doesNotContain("https://evil", "www.evil", "$x$", " #1 ");
        });
  }

  @TestFactory
  Stream<DynamicTest> html_shows_it_as_text() {
    return tests(
        html,
        text -> {
          hidesNothing(text.replaceAll("[\\n\\r]", ""));
          assertThat(text).contains("&lt;b&gt;&amp;lt;").doesNotContain("<b>", "&lt;|");
        });
  }

  @TestFactory
  Stream<DynamicTest> json_holds_it_and_shows_it() {
    return tests(json, NastyTextTest::isPlain);
  }

  private static Stream<DynamicTest> tests(
      Map<String, Supplier<String>> texts, Consumer<String> check) {
    return texts.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> check.accept(entry.getValue().get())));
  }

  private static void isPlain(String text) {
    assertThat(text).isNotBlank();
    hidesNothing(text.replace("\n", ""));
    assertThat(text.lines()).noneMatch(line -> line.startsWith(FORGED));
  }

  private static void hidesNothing(String text) {
    assertThat(text.chars()).noneMatch(c -> HIDDEN.indexOf(c) >= 0);
  }

  /** Whoever adds a method that returns text, or an exception, has to add it here. */
  @Test
  void no_public_text_and_no_exception_is_left_out() {
    Set<String> missing = new TreeSet<>();
    for (JavaClass type : core()) {
      if (type.isAssignableTo(RuntimeException.class)
          && !type.isEquivalentTo(EspException.class)
          && type.getEnclosingClass().isEmpty()) {
        missing.add(type.getSimpleName() + ".getMessage");
      }
      type.getMethods().stream()
          .filter(method -> returnsText(type, method))
          .forEach(method -> missing.add(type.getSimpleName() + "." + method.getName()));
    }
    Stream.of(plain, markdown, html, json).forEach(texts -> missing.removeAll(texts.keySet()));
    missing.removeAll(NOT_TEXT);
    missing.remove("NotKnownException.getMessage"); // seen as the reason of a NotEvaluated

    assertThat(missing).isEmpty();
  }

  private static List<JavaClass> core() {
    JavaClasses all =
        new ClassFileImporter()
            .importUrl(EspProfile.class.getProtectionDomain().getCodeSource().getLocation());
    return all.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getPackageName().contains(".internal."))
        .filter(NastyTextTest::isReachable)
        .toList();
  }

  /** A public class inside of one that is not is not public. */
  private static boolean isReachable(JavaClass type) {
    return type.getEnclosingClass()
        .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
        .orElse(true);
  }

  private static boolean returnsText(JavaClass type, JavaMethod method) {
    boolean isComponent = type.isRecord() && type.tryGetField(method.getName()).isPresent();
    // A record's own toString calls nothing and shows its components, as data.
    boolean isGenerated =
        type.isRecord()
            && method.getName().equals("toString")
            && method.getAccessesFromSelf().isEmpty();
    return method.getRawReturnType().isEquivalentTo(String.class)
        && method.getModifiers().contains(JavaModifier.PUBLIC)
        && method.getRawParameterTypes().isEmpty()
        && !isComponent
        && !isGenerated;
  }

  private void message(String name, ThrowingCallable failing) {
    plain.put(name, () -> String.valueOf(catchThrowable(failing).getMessage()));
  }

  private static String lines(Stream<String> texts) {
    return String.join("\n", texts.toList());
  }

  private static String quoted() {
    String object = GraphJson.print(WireObject.of(Map.of("k", NASTY)));
    return object.substring("{\"k\":".length(), object.length() - 1);
  }

  private static EspProfile nasty() {
    return named(NASTY);
  }

  private static EspProfile named(String name) {
    return EspProfile.builder().displayName(name).description(NASTY).build();
  }
}
