package io.github.autopilotesp.testkit.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the tables of facts about Microsoft Graph that the fake is held to, from the models that
 * Microsoft generates for its Java SDK. Run by hand: {@code mvn -q -Pmetadata -DskipTests -pl
 * esp-testkit -am process-test-classes}. The models of beta are on the class path in that profile
 * only.
 */
public final class MetadataGenerator {
  /** What the fake serves, or meets in a path that it serves. */
  private static final List<String> ROOTS =
      List.of(
          "DeviceEnrollmentConfiguration",
          "EnrollmentConfigurationAssignment",
          "MobileApp",
          "MobileAppAssignment",
          "MobileAppCategory",
          "MobileAppRelationship",
          "Group",
          "Device",
          "User",
          "DeviceAndAppManagementAssignmentFilter",
          "RoleScopeTag",
          "RoleScopeTagAutoAssignment",
          "WindowsAutopilotDeviceIdentity",
          "WindowsAutopilotDeploymentProfile",
          "ManagedDevice",
          "DeviceManagementAutopilotEvent",
          "DeviceManagementTroubleshootingEvent",
          "AuditEvent");

  private MetadataGenerator() {}

  /**
   * Writes both tables.
   *
   * @param arguments the folder, the version of microsoft-graph, that of microsoft-graph-beta
   * @throws IOException if a table can't be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder.resolve("v1.0.txt"), "com.microsoft.graph", "microsoft-graph " + arguments[1]);
    write(
        folder.resolve("beta.txt"),
        "com.microsoft.graph.beta",
        "microsoft-graph-beta " + arguments[2]);
  }

  private static void write(Path file, String sdk, String source) throws IOException {
    ModelFacts models = new ModelFacts(sdk);
    List<String> lines = new ArrayList<>();
    lines.add("# Facts of Microsoft Graph, read from " + source + ",");
    lines.add("# " + LocalDate.now(ZoneOffset.UTC) + ", by MetadataGenerator. Do not edit.");
    Set<String> facts = new TreeSet<>(PathFacts.of(sdk, models));
    facts.addAll(models.of(ROOTS));
    lines.addAll(facts);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
