package example;

import io.github.autopilotesp.plan.EspPlan;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.reconcile.EspReconciler;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A web application that shows what a tenant has, and what would change. */
@SpringBootApplication
public class EspApplication {
  /** The reconciler for the tenant that the application is given. */
  @Bean
  public EspReconciler reconciler(IntuneTenant tenant) {
    return EspReconciler.forTenant(tenant);
  }

  /** Returns values of the library as they are. */
  @RestController
  public static class EspController {
    private final IntuneTenant tenant;
    private final EspReconciler reconciler;

    EspController(IntuneTenant tenant, EspReconciler reconciler) {
      this.tenant = tenant;
      this.reconciler = reconciler;
    }

    @GetMapping("/profiles")
    List<StoredProfile> profiles() {
      return tenant.profiles().list();
    }

    @GetMapping("/plan")
    EspPlan plan() {
      EspProfile kiosks = EspProfile.builder().displayName("Kiosks").build();
      return reconciler.plan(EspProfileSet.of(kiosks));
    }
  }
}
