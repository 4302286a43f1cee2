package shop;

import lombok.Builder;
import lombok.Value;

/** Made by Lombok, and no entity. */
@Value
@Builder
public class Money {
    String currency;
    long cents;
}
