package floor;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// Starts it, with the room of the server that opens the database.
@SpringBootApplication(scanBasePackages = {"floor", "gondulf.store"})
@ConfigurationPropertiesScan("gondulf.store")
public class FloorApplication {

  public static void main(String[] args) {
    SpringApplication.run(FloorApplication.class, args);
  }

  @Bean
  static InstantSource clock() {
    return InstantSource.system();
  }
}
