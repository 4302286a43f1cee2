select sum(l_extendedprice) / 7.0
from tpch_lineitem, tpch_part
where p_partkey = l_partkey and p_brand = 'Brand#44' and p_container = 'WRAP CAN'
  and l_quantity < (select 0.2 * avg(l_quantity) from tpch_lineitem where l_partkey = p_partkey)
