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
 * What an enrollment left behind, and what happened in it.
 *
 * @param eventId the id of the event, which {@link FakeTenant} holds
 * @param profileId the id of the ESP profile that the device was given
 * @param deploymentState how it went, as the service names it, whatever the event shows
 * @param deviceSetupState how Device setup went, as the service names it
 * @param accountSetupState how Account setup went, as the service names it
 * @param deviceSetup how long Device setup took, or empty if it did not run
 * @param accountSetup how long Account setup took, or empty if it did not run
 * @param registryDump what the device writes as {@code MDMDiagReport_RegistryDump.reg}
 * @param deploymentFile what the device keeps as {@code AutopilotDDSZTDFile.json}
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
   * @param deploymentState how it went
   * @param deviceSetupState how Device setup went
   * @param accountSetupState how Account setup went
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
   * What <em>Collect logs</em> writes: a zip with the dump in UTF-16 and the other file in it. The
   * same enrollment gives the same bytes.
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
