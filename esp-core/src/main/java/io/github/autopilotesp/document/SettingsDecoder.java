package io.github.autopilotesp.document;

import static io.github.autopilotesp.document.DocumentKeys.*;

import io.github.autopilotesp.internal.text.QuotedText;
import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decodes {@code settings}, and refuses locked settings. */
final class SettingsDecoder {
  private final Decoding decoding;
  private final ReferenceDecoder references;

  SettingsDecoder(Decoding decoding, ReferenceDecoder references) {
    this.decoding = decoding;
    this.references = references;
  }

  /** Settings, with defaults for omitted keys, and the written keys. */
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
    EspSettings settings = DocumentDefaults.settings().build();
    for (Setting<?> setting : Setting.ALL) {
      if (DocumentKeys.isOnThePage(setting) && setting != Setting.BLOCK_DEVICE_USE) {
        settings = written(setting, fields, settings);
      }
    }
    EspSettings page = settings;
    return fields
        .element(BLOCK_DEVICE_USE)
        .map(block -> blockDeviceUse(page, block))
        .orElseGet(() -> DocumentSettings.of(page));
  }

  /** Returns the settings with the written value of one of them. */
  private static EspSettings written(Setting<?> setting, DocumentFields fields, EspSettings to) {
    String key = setting.key();
    if (setting instanceof Setting.YesNo yesNo) {
      return fields.flag(key).map(yes -> yesNo.with(to, yes)).orElse(to);
    } else if (setting instanceof Setting.Minutes minutes) {
      OptionalInt number = fields.wholeNumber(key);
      return number.isPresent() ? minutes.with(to, Duration.ofMinutes(number.getAsInt())) : to;
    } else if (setting instanceof Setting.Message message) {
      return fields.text(key).map(text -> message.with(to, Optional.of(text))).orElse(to);
    }
    return to;
  }

  private void refuseAllBut(DocumentFields fields, String allowed) {
    List<String> locked =
        Stream.concat(ALL_SETTINGS.stream(), BLOCKING.stream())
            .filter(key -> !key.equals(allowed))
            .toList();
    for (String key : locked) {
      refuseLocked(
          fields, key, "ESP801", " has no effect while showProgress is false; remove one of them");
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

  private DocumentSettings blockDeviceUse(EspSettings settings, Decoding.Element element) {
    if (element.node() instanceof PositionedNode.Flag flag) {
      return DocumentSettings.of(Setting.BLOCK_DEVICE_USE.with(settings, flag.value()));
    }
    Optional<DocumentFields> keys =
        element.node() instanceof PositionedNode.Mapping
            ? decoding.fields(element, BLOCKING)
            : decoding.wrongType(element, "true, false, or keys and values");
    return keys.map(fields -> blocking(settings, fields))
        .orElseGet(() -> DocumentSettings.of(settings));
  }

  private DocumentSettings blocking(EspSettings settings, DocumentFields fields) {
    EspSettings blocking = Setting.BLOCK_DEVICE_USE.with(settings, true);
    List<Reference> apps = List.of();
    if (waitsForAll(fields)) {
      refuseLocked(
          fields,
          ONLY_FAIL_SELECTED_APPS,
          "ESP304",
          " needs selected apps; list them in untilApps");
    } else {
      apps =
          fields.list(UNTIL_APPS).stream()
              .flatMap(app -> references.decode(ReferenceKind.APP, app).stream())
              .toList();
      if (apps.isEmpty()) {
        refuseEmptySelection(fields);
        return DocumentSettings.of(settings);
      }
      blocking =
          Setting.SELECTED_APPS.with(
              blocking, apps.stream().map(app -> AppId.of(app.value())).toList());
    }
    for (Setting<?> setting : Setting.ALL) {
      if (!DocumentKeys.isOnThePage(setting)) {
        blocking = written(setting, fields, blocking);
      }
    }
    return new DocumentSettings(blocking, apps);
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
                        "no app is selected; list at least one app, or write \"all\""));
  }
}
