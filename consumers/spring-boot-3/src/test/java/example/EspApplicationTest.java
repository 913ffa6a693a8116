package example;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.testkit.FakeIntuneTenant;
import io.github.autopilotesp.testkit.FakeTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = {EspApplication.class, EspApplicationTest.Fakes.class})
class EspApplicationTest {
  @Configuration
  static class Fakes {
    @Bean
    IntuneTenant tenant() {
      return FakeIntuneTenant.over(FakeTenant.create());
    }
  }

  @Autowired private WebApplicationContext context;
  private MockMvc web;

  @BeforeEach
  void start() {
    web = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void the_profiles_of_the_tenant_are_written_as_they_are() throws Exception {
    web.perform(get("/profiles"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].id").isNotEmpty())
        .andExpect(jsonPath("$[0].profile.displayName").isNotEmpty());
  }

  @Test
  void a_plan_is_written_as_it_is() throws Exception {
    web.perform(get("/plan"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.formatVersion").isNumber())
        .andExpect(jsonPath("$.changes.length()").value(1));
  }
}
