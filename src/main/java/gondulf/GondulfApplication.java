package gondulf;

import gondulf.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the server, or runs the one command that is asked instead.
@SpringBootApplication
@ConfigurationPropertiesScan
public class GondulfApplication {

  public static void main(String[] args) {
    if (Commands.areAskedBy(args)) {
      var clock = new GondulfConfiguration().clock();
      System.exit(new Commands(SettingNames::ofEnvironment, clock).run(args));
    }
    SpringApplication.run(GondulfApplication.class, args);
  }
}
