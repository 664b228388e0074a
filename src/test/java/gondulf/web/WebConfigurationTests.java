package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;

class WebConfigurationTests {

  @Test
  void ofSpringsConvertersThereAreThoseOfBytesAlone() {
    var converters = HttpMessageConverters.forServer().registerDefaults();

    new WebConfiguration(List.of(), List.of()).configureMessageConverters(converters);

    assertThat(converters.build())
        .singleElement()
        .isInstanceOf(ByteArrayHttpMessageConverter.class);
  }
}
