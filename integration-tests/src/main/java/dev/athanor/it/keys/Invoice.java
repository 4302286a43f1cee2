package dev.athanor.it.keys;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.Relationship;
import java.util.List;

/** An invoice, whose key has two columns. */
@Entity
public abstract class Invoice {
    @Id
    @Column(name = "book")
    public abstract int getBook();

    public abstract void setBook(int book);

    @Id
    @Column(name = "nr")
    public abstract int getNumber();

    public abstract void setNumber(int number);

    @Relationship(
            backPopulates = "invoice",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            onUpdate = KeyUpdate.CASCADE,
            orderBy = "line")
    public abstract List<InvoiceLine> getLines();
}
