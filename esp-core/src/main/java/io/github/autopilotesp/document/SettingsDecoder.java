package io.github.autopilotesp.document;

import static io.github.autopilotesp.document.DocumentKeys.*;

import io.github.autopilotesp.internal.text.QuotedText;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.BlockDeviceUse;
import io.github.autopilotesp.profile.BlockDeviceUse.UntilAllApps;
import io.github.autopilotesp.profile.BlockDeviceUse.UntilSelectedApps;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ShownSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decodes {@code settings}, and refuses a setting that another one locks. */
final class SettingsDecoder {
  private final Decoding decoding;
  private final ReferenceDecoder references;

  SettingsDecoder(Decoding decoding, ReferenceDecoder references) {
    this.decoding = decoding;
    this.references = references;
  }

  /** Settings, with the defaults where nothing is written, and what is written. */
  record Decoded(DocumentSettings settings, Set<ProfileKey> said) {}

  static Decoded nothing() {
    return new Decoded(DocumentSettings.of(DocumentDefaults.settings().build()), Set.of());
  }

  Decoded decode(Decoding.Element element) {
    return decoding
        .fields(element, ALL_SETTINGS, BLOCKING)
        .map(fields -> new Decoded(settings(fields), said(fields)))
        .orElseGet(SettingsDecoder::nothing);
  }

  private static Set<ProfileKey> said(DocumentFields fields) {
    return ProfileKey.SETTINGS.stream()
        .filter(key -> fields.has(key.key()))
        .collect(Collectors.toSet());
  }

  private DocumentSettings settings(DocumentFields fields) {
    if (!fields.flag(SHOW_PROGRESS).orElse(true)) {
      refuseAllBut(fields, SHOW_PROGRESS);
      return DocumentSettings.of(EspSettings.hidden());
    }
    BLOCKING.forEach(key -> refuseOutsideBlock(fields, key));
    ShownSettings.Builder settings = DocumentDefaults.settings();
    fields
        .wholeNumber(TIMEOUT_MINUTES)
        .ifPresent(minutes -> settings.timeout(Duration.ofMinutes(minutes)));
    fields.text(CUSTOM_MESSAGE).ifPresent(settings::customMessage);
    fields.flag(COLLECT_LOGS).ifPresent(settings::collectLogs);
    fields.flag(ONLY_DURING_OOBE).ifPresent(settings::onlyDuringOobe);
    fields.flag(INSTALL_QUALITY_UPDATES).ifPresent(settings::installQualityUpdates);
    return fields
        .element(BLOCK_DEVICE_USE)
        .map(block -> blockDeviceUse(settings, block))
        .orElseGet(() -> DocumentSettings.of(settings.build()));
  }

  private void refuseAllBut(DocumentFields fields, String allowed) {
    List<String> locked =
        Stream.concat(ALL_SETTINGS.stream(), BLOCKING.stream())
            .filter(key -> !key.equals(allowed))
            .toList();
    for (String key : locked) {
      refuseLocked(
          fields,
          key,
          "ESP801",
          " has no effect while showProgress is false; take one of them out");
    }
  }

  private void refuseOutsideBlock(DocumentFields fields, String key) {
    boolean block =
        fields
            .entry(BLOCK_DEVICE_USE)
            .filter(entry -> entry.value() instanceof PositionedNode.Mapping)
            .isPresent();
    if (!block) {
      refuseLocked(
          fields, key, "ESP305", " needs device use to be blocked; write it under blockDeviceUse");
    } else {
      fields
          .entry(key)
          .ifPresent(
              entry ->
                  decoding
                      .problems()
                      .addKey(
                          DocumentProblem.Kind.UNKNOWN_KEY,
                          entry.at(),
                          fields.path(),
                          key,
                          Optional.empty(),
                          "unknown key "
                              + QuotedText.shortened(key)
                              + "; it belongs to blockDeviceUse"));
    }
  }

  private void refuseLocked(DocumentFields fields, String key, String ruleId, String why) {
    fields
        .entry(key)
        .ifPresent(
            entry ->
                decoding
                    .problems()
                    .addLocked(
                        entry.at(),
                        fields.path(key),
                        key,
                        ruleId,
                        QuotedText.shortened(key) + why));
  }

  private DocumentSettings blockDeviceUse(
      ShownSettings.Builder settings, Decoding.Element element) {
    if (element.node() instanceof PositionedNode.Flag flag) {
      BlockDeviceUse block = flag.value() ? BlockDeviceUse.untilAllApps() : BlockDeviceUse.no();
      return DocumentSettings.of(settings.blockDeviceUse(block).build());
    }
    Optional<DocumentFields> keys =
        element.node() instanceof PositionedNode.Mapping
            ? decoding.fields(element, BLOCKING)
            : decoding.wrongType(element, "true, false, or keys and values");
    return keys.map(fields -> blocking(settings, fields))
        .orElseGet(() -> DocumentSettings.of(settings.build()));
  }

  private DocumentSettings blocking(ShownSettings.Builder settings, DocumentFields fields) {
    boolean reset = fields.flag(ALLOW_RESET).orElse(false);
    boolean use = fields.flag(ALLOW_USE).orElse(false);
    if (waitsForAll(fields)) {
      refuseLocked(
          fields, ONLY_FAIL_SELECTED, "ESP304", " needs selected apps; list them in untilApps");
      return DocumentSettings.of(settings.blockDeviceUse(new UntilAllApps(reset, use)).build());
    }
    boolean onlySelected = fields.flag(ONLY_FAIL_SELECTED).orElse(false);
    List<Reference> apps =
        fields.list(UNTIL_APPS).stream()
            .flatMap(app -> references.decode(ReferenceKind.APP, app).stream())
            .toList();
    if (apps.isEmpty()) {
      refuseEmptySelection(fields);
      return DocumentSettings.of(settings.build());
    }
    List<AppId> asWritten = apps.stream().map(app -> AppId.of(app.value())).toList();
    return new DocumentSettings(
        settings.blockDeviceUse(new UntilSelectedApps(asWritten, reset, use, onlySelected)).build(),
        apps);
  }

  private boolean waitsForAll(DocumentFields fields) {
    return fields
        .entry(UNTIL_APPS)
        .map(entry -> entry.value() instanceof PositionedNode.Text text && text.value().equals(ALL))
        .orElse(true);
  }

  private void refuseEmptySelection(DocumentFields fields) {
    fields
        .entry(UNTIL_APPS)
        .filter(
            entry ->
                entry.value() instanceof PositionedNode.Sequence list && list.elements().isEmpty())
        .ifPresent(
            entry ->
                decoding
                    .problems()
                    .add(
                        DocumentProblem.Kind.WRONG_VALUE,
                        entry.value().at(),
                        fields.path(UNTIL_APPS),
                        "no app is selected; list at least one, or write \"all\""));
  }
}
