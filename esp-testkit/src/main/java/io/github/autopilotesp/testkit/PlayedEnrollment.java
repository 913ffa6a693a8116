package io.github.autopilotesp.testkit;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The results of a simulated enrollment.
 *
 * @param eventId the id of the event in the {@link FakeTenant}
 * @param profileId the id of the ESP profile that the device got
 * @param deploymentState the true result, in the service's terms, regardless of what the event
 *     shows
 * @param deviceSetupState the result of Device setup, in the service's terms
 * @param accountSetupState the result of Account setup, in the service's terms
 * @param deviceSetup how long Device setup took, or empty if it did not run
 * @param accountSetup how long Account setup took, or empty if it did not run
 * @param registryDump the content of the device's {@code MDMDiagReport_RegistryDump.reg}
 * @param deploymentFile the content of the device's {@code AutopilotDDSZTDFile.json}
 */
public record PlayedEnrollment(
    String eventId,
    String profileId,
    String deploymentState,
    String deviceSetupState,
    String accountSetupState,
    Optional<Duration> deviceSetup,
    Optional<Duration> accountSetup,
    String registryDump,
    String deploymentFile) {
  /**
   * Creates the value.
   *
   * @param eventId the id of the event
   * @param profileId the id of the ESP profile
   * @param deploymentState the true result
   * @param deviceSetupState the result of Device setup
   * @param accountSetupState the result of Account setup
   * @param deviceSetup how long Device setup took
   * @param accountSetup how long Account setup took
   * @param registryDump the dump
   * @param deploymentFile the other file
   */
  public PlayedEnrollment {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(profileId, "profileId");
    Objects.requireNonNull(deploymentState, "deploymentState");
    Objects.requireNonNull(deviceSetupState, "deviceSetupState");
    Objects.requireNonNull(accountSetupState, "accountSetupState");
    Objects.requireNonNull(deviceSetup, "deviceSetup");
    Objects.requireNonNull(accountSetup, "accountSetup");
    Objects.requireNonNull(registryDump, "registryDump");
    Objects.requireNonNull(deploymentFile, "deploymentFile");
  }

  /**
   * Returns the output of <em>Collect logs</em>: a zip with the dump in UTF-16 and the other file.
   * The same enrollment creates the same bytes.
   *
   * @return the bytes of the zip
   */
  public byte[] logs() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "MDMDiagReport.html", "<html></html>".getBytes(UTF_8));
      put(zip, "AutopilotDDSZTDFile.json", deploymentFile.getBytes(UTF_8));
      put(zip, "MDMDiagReport_RegistryDump.reg", ("\uFEFF" + registryDump).getBytes(UTF_16LE));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public String toString() {
    return "PlayedEnrollment[" + eventId + ", " + deploymentState + "]";
  }
}
