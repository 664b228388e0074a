package hello;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// A bare Spring MVC application with JDBC and SQLite, which asks its database one thing.
@SpringBootApplication
@RestController
public class HelloApplication {

  private final JdbcClient jdbc;

  HelloApplication(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public static void main(String[] args) {
    SpringApplication.run(HelloApplication.class, args);
  }

  @GetMapping("/health")
  String health() {
    return jdbc.sql("SELECT 'hello'").query(String.class).single();
  }
}
