package gondulf;

import gondulf.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;

/// Starts the server, or runs the one command that is asked instead.
///
/// What Spring Boot brings and nobody here uses is left out: each start would pay for it, most of
/// all for the proxies of annotated transactions, where ours are written out.
@SpringBootApplication(
    exclude = {
      AopAutoConfiguration.class,
      ApplicationAvailabilityAutoConfiguration.class,
      DataSourceAutoConfiguration.class,
      DataSourceInitializationAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
      MessageSourceAutoConfiguration.class,
      PersistenceExceptionTranslationAutoConfiguration.class,
      ProjectInfoAutoConfiguration.class,
      SslAutoConfiguration.class,
      TaskExecutionAutoConfiguration.class,
      TaskSchedulingAutoConfiguration.class,
      TomcatMetricsAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      TransactionManagerCustomizationAutoConfiguration.class
    })
@ConfigurationPropertiesScan
public class GondulfApplication {

  /// Spring Boot would make converters and parsers beside the start, some of which nobody uses.
  static final String WITHOUT_PREINITIALIZER = "spring.backgroundpreinitializer.ignore";

  public static void main(String[] args) {
    System.setProperty(WITHOUT_PREINITIALIZER, "true");
    if (Commands.areAskedBy(args)) {
      var clock = new GondulfConfiguration().clock();
      var commands = new Commands(SettingNames::ofEnvironment, EffectiveSettings::report, clock);
      System.exit(commands.run(args));
    }
    SpringApplication.run(GondulfApplication.class, Commands.forServer(args));
  }
}
