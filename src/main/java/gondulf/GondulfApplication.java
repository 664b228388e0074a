package gondulf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the server.
@SpringBootApplication
@ConfigurationPropertiesScan
public class GondulfApplication {

  public static void main(String[] args) {
    SpringApplication.run(GondulfApplication.class, args);
  }
}
