package io.github.autopilotesp.filter;

/** Devices as tests write them: {@code model: Surface Pro 9, enrollmentProfileName: $null}. */
final class Devices {
  private Devices() {}

  static DeviceFacts of(String description) {
    DeviceFacts.Builder device = DeviceFacts.builder();
    for (String part : description.split(", ", -1)) {
      String[] fact = part.split(": ", 2);
      FilterProperty property = FilterProperty.named(fact[0]).orElseThrow();
      if (fact[1].equals("$null")) {
        device.absent(property);
      } else {
        device.value(property, fact[1]);
      }
    }
    return device.build();
  }
}
