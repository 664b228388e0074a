package gondulf.web;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a record as JSON. Its length is known before its first byte goes out, so that an answer
/// is one piece on the wire, and not chunks.
@Component
class JsonConverter extends AbstractHttpMessageConverter<Record> {

  private final JsonMapper mapper;

  JsonConverter(JsonMapper mapper) {
    super(MediaType.APPLICATION_JSON);
    this.mapper = mapper;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.isRecord() && !Page.class.isAssignableFrom(type);
  }

  @Override
  protected Record readInternal(Class<? extends Record> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("JSON is only written", input);
  }

  @Override
  protected void writeInternal(Record value, HttpOutputMessage output) throws IOException {
    var json = mapper.writeValueAsBytes(value);
    output.getHeaders().setContentLength(json.length);
    output.getBody().write(json);
  }
}
