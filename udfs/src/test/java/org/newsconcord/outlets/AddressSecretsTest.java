package org.newsconcord.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSecretsTest {
  @ParameterizedTest
  @CsvSource({
    "https://me:pw@a.example/x, https://***@a.example/x",
    "https://a.example/x?id=1&token=abc#t, https://a.example/x?id=1&token=***#t",
    "https://a.example/x?sig=abc&b=2, https://a.example/x?sig=***&b=2",
    "https://a.example/x?api_key=k, https://a.example/x?api_key=***",
    "https://a.example/x?X-Amz-Signature=k, https://a.example/x?X-Amz-Signature=***",
    "https://a.example/monkey=1?donkey=2, https://a.example/monkey=1?donkey=2",
    "https://a.example/@author/x, https://a.example/@author/x",
    "s3a://key:secret@bucket/in, s3a://***@bucket/in",
    "a.example/x?page=2, a.example/x?page=2"
  })
  void hidesWhatOpensDoors(String address, String expected) {
    assertEquals(expected, AddressSecrets.hidden(address));
    assertEquals(expected, AddressSecrets.hidden(expected));
  }

  @Test
  void nothingComesOfNothing() {
    assertNull(AddressSecrets.hidden(null));
  }
}
