/** The Enrollment Status Page in code: model, documented rules, targeting and planning. */
module io.github.autopilotesp.core {
  requires HdrHistogram;
  requires com.fasterxml.jackson.databind;
  requires org.snakeyaml.engine;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.github.autopilotesp;
  exports io.github.autopilotesp.document;
  exports io.github.autopilotesp.filter;
  exports io.github.autopilotesp.internal.json;
  exports io.github.autopilotesp.internal.page;
  exports io.github.autopilotesp.internal.rest;
  exports io.github.autopilotesp.internal.text;
  exports io.github.autopilotesp.outcome;
  exports io.github.autopilotesp.plan;
  exports io.github.autopilotesp.profile;
  exports io.github.autopilotesp.reconcile;
  exports io.github.autopilotesp.reconcile.tenants;
  exports io.github.autopilotesp.targeting;
  exports io.github.autopilotesp.targeting.fleet;
  exports io.github.autopilotesp.targeting.preview;
  exports io.github.autopilotesp.tenant;
  exports io.github.autopilotesp.tracking;
  exports io.github.autopilotesp.validation;
  exports io.github.autopilotesp.wire;

  uses io.github.autopilotesp.validation.Rule;
}
