package bookshop;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Entity
public abstract class OrderLine {
    @Id
    @ForeignKey("order")
    public abstract int getOrderYear();

    @Id
    @ForeignKey("order")
    public abstract int getOrderNumber();

    @Id
    public abstract int getLine();

    @Relationship(backPopulates = "lines")
    public abstract Order getOrder();

    public abstract void setOrder(Order order);

    @Relationship
    public abstract Book getBook();

    public abstract void setBook(Book book);

    public abstract int getPieces();

    public abstract void setPieces(int pieces);
}
