package gondulf.token;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/// A server of the token room and the rooms below it.
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"gondulf.grant", "gondulf.store", "gondulf.web"})
@ComponentScan(
    basePackages = {
      "gondulf.grant",
      "gondulf.meter",
      "gondulf.resource",
      "gondulf.store",
      "gondulf.token",
      "gondulf.web"
    },
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class TokenRoom {}
