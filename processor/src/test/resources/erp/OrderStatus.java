package erp;

public enum OrderStatus {
    OPEN,
    PAID,
    SHIPPED
}
