package io.github.autopilotesp.targeting.fleet;

/** Reads the fields of one line. */
@FunctionalInterface
interface LineDecoder {
  DeviceFields.Values decode(String line) throws BadLineException;
}
