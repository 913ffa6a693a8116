/** A tool on the module path. */
module example.tool {
  requires io.github.autopilotesp.core;
}
