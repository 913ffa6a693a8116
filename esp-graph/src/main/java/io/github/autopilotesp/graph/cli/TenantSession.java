package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.ReferenceKind;
import io.github.autopilotesp.document.UnresolvedReference;
import io.github.autopilotesp.document.UnresolvedReferencesException;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.PracticeService;
import java.util.Optional;

/**
 * A tenant while a command runs.
 *
 * @param tenant the tenant
 * @param practice the service behind it, if it is a fake
 */
record TenantSession(IntuneTenant tenant, Optional<PracticeService> practice)
    implements AutoCloseable {

  /** Adds what a document refers to to a fake tenant, so that any document can be tried. */
  ProfileDocument ready(ProfileDocument document) {
    if (practice.isPresent()) {
      try {
        document.resolve(tenant);
      } catch (UnresolvedReferencesException e) {
        for (UnresolvedReference missing : e.references()) {
          if (missing.reason() == UnresolvedReference.Reason.MISSING) {
            add(practice.get(), missing.kind(), missing.name());
          }
        }
      }
    }
    return document;
  }

  private static void add(PracticeService service, ReferenceKind kind, String name) {
    switch (kind) {
      case APP -> service.addApp(name);
      case GROUP -> service.addGroup(name);
      case FILTER -> service.addFilter(name);
      case SCOPE_TAG -> service.addScopeTag(name);
    }
  }

  @Override
  public void close() {
    try {
      tenant.close();
    } finally {
      practice.ifPresent(PracticeService::close);
    }
  }
}
