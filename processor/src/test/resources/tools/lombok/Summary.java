package shop;

import lombok.Value;

/** What a query makes by a constructor of Lombok's. */
@Value
public class Summary {
    String name;
    long orders;
}
