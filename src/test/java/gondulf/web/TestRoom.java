package gondulf.web;

import gondulf.protocol.Issuer;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// A server of this room alone, with a room above it that does what the tests need.
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(RequestProperties.class)
@ComponentScan({"gondulf.meter", "gondulf.web"})
@Import(TestRoom.Echo.class)
class TestRoom {

  /// A page that says just this.
  static RefusalPage saying(String title, String what, String why) {
    return new RefusalPage(
        title, "/help", what, why, List.of(), List.of(), List.of(), Optional.empty());
  }

  @Bean
  Issuer issuer(@Value("${gondulf.base-url:http://localhost:8080}") String baseUrl) {
    return Issuer.of(baseUrl);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @TestComponent
  @RestController
  static class Echo {

    private final SignInLimit limit;

    Echo(SignInLimit limit) {
      this.limit = limit;
    }

    @GetMapping("/begin")
    ResponseEntity<Page> begin(HttpServletRequest request) {
      limit.spend(request);
      return page();
    }

    @GetMapping("/page")
    ResponseEntity<Page> page() {
      return saying("A page", "<b>", "").answer(HttpStatus.OK);
    }

    @PostMapping("/form")
    ResponseEntity<Page> form(Parameters form) {
      return saying("A form", String.join("|", form.values().keySet()), "").answer(HttpStatus.OK);
    }

    @GetMapping("/authorize")
    Answer query(Parameters query) {
      return new Answer(query.repeated("a", String::new, OAuthError::invalidRequest));
    }

    @PostMapping({"/token", "/authorize"})
    Answer token(Parameters form) {
      return new Answer(form.repeated("a", String::new, OAuthError::invalidRequest));
    }

    @GetMapping("/address")
    ClientAddress address(ClientAddress address) {
      return address;
    }

    @GetMapping({"/broken", "/.well-known/broken"})
    Answer broken() {
      throw new IllegalStateException("the inside of the server");
    }

    @GetMapping({"/busy", "/.well-known/busy"})
    Answer busy() {
      throw new CannotAcquireLockException("the database is locked");
    }
  }

  record Answer(List<String> a) {}
}
