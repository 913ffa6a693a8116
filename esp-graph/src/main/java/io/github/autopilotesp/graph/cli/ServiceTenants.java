package io.github.autopilotesp.graph.cli;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.identity.DefaultAzureCredentialBuilder;
import io.github.autopilotesp.graph.GraphIntuneTenant;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.PracticeService;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.ServiceLoader;
import reactor.core.publisher.Mono;

/** Tenants over Microsoft Graph: real ones, or an in-process fake. */
final class ServiceTenants implements Tenants {
  @Override
  public TenantSession open(TenantOptions options) {
    return options.seed().isPresent() ? fake(options.seed().get()) : ofService(options);
  }

  private static TenantSession ofService(TenantOptions options) {
    DefaultAzureCredentialBuilder credential =
        new DefaultAzureCredentialBuilder().authorityHost(options.cloud().authority().toString());
    options.tenant().ifPresent(credential::tenantId);
    return new TenantSession(
        GraphIntuneTenant.builder().credential(credential.build()).cloud(options.cloud()).build(),
        Optional.empty());
  }

  private static TenantSession fake(long seed) {
    PracticeService service = start(seed);
    return new TenantSession(connect(service), Optional.of(service));
  }

  static PracticeService start(long seed) {
    return ServiceLoader.load(PracticeService.Provider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new NotPossibleException(
                    "--fake needs esp-testkit on the class path; the standalone jar includes it."))
        .start(seed);
  }

  static IntuneTenant connect(PracticeService service) {
    AccessToken token =
        new AccessToken("a-token-of-the-fake", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
    TokenCredential credential = request -> Mono.just(token);
    return GraphIntuneTenant.builder().credential(credential).endpoint(service.endpoint()).build();
  }
}
