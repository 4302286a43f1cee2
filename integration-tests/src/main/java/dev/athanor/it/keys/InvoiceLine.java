package dev.athanor.it.keys;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.Relationship;
import java.util.List;

/** A line of an invoice, whose key is the invoice's and a number. */
@Entity
public abstract class InvoiceLine {
    @Id
    @ForeignKey("invoice")
    @Column(name = "book")
    public abstract int getBook();

    @Id
    @ForeignKey("invoice")
    @Column(name = "nr")
    public abstract int getNumber();

    @Id
    public abstract int getLine();

    public abstract void setLine(int line);

    public abstract int getAmount();

    public abstract void setAmount(int amount);

    @Relationship(
            backPopulates = "lines",
            joinColumn = {"book", "nr"})
    public abstract Invoice getInvoice();

    public abstract void setInvoice(Invoice invoice);

    @Relationship(backPopulates = "line", cascade = Cascade.ALL, onUpdate = KeyUpdate.CASCADE)
    public abstract List<Remark> getRemarks();
}
