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
      var commands = new Commands(SettingNames::ofEnvironment, EffectiveSettings::report, clock);
      System.exit(commands.run(args));
    }
    SpringApplication.run(GondulfApplication.class, Commands.forServer(args));
  }
}
