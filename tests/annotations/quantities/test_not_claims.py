"""What looks like a figure and is none, with the reason."""

import pytest

from annotations.quantities.find import find_quantities

REASONS = """
address         产业园6号楼4楼的展厅
address         位于科技路12号
address         乘坐地铁5号线
address         在3楼会议室
decade          带头人清一色是80后
decade          90后创业者
decade          00后员工
phone-or-id     联系电话 010-57193596,谢谢
phone-or-id     拨打13800138000咨询
phone-or-id     热线400-820-8820
contact-notice  请在30日内与本网联系
article         迎来一个大健康项目
article         吸引着一批大装置
article         这是一家企业
article         涌现出一大批企业
article         一种新方法
article         一名专家
ordinal         作为第四代园区
ordinal         第一批项目
ordinal         第三方检测
ordinal         第二季度
ordinal         第一,要加强
ordinal         第一产业
list-number     一是做好规划衔接
list-number     三是增强研发实力
list-number     1.加强领导
list-number     2、完善政策
list-number     (1)总体要求
list-number     (三)主要任务
plain-time      2021年发布的规划
plain-time      通过三年努力
set-phrase      生产线24小时不停工
set-phrase      24小时在线服务
set-phrase      三元前驱体项目
set-phrase      对标“双千亿”目标
article         过去一亩地收入低
plain-time      2021-2030年
plain-time      2021—2030年的规划
plain-time      到2025年建成
plain-time      二〇二五年
set-phrase      连续三年保持两位数增长
plain-time      5月底入驻
plain-time      2022年上半年
plain-time      16:46:27
plain-time      2021-07-26
plain-time      20世纪90年代
plain-time      5年内建成
plain-time      未来10年的蓝图
plain-time      近三年的数据
plain-time      过去一年
plain-time      两年后投产
plain-time      2022智博会期间
plain-time      下午3时召开
version         系统3.0版
version         v2.1.3
version         4.0版本
model-name      5G网络
model-name      PD-1抗体
model-name      CAR-T19疗法
model-name      ISO 9001认证
model-name      ISO13485
model-name      GB/T 19001
model-name      COVID-19
model-name      3D打印
model-name      H1N1流感
model-name      IL-6检测
document-number 国发〔2021〕5号
title           《重庆市3个产业集群行动方案》
title           《关于支持20家企业的意见》
plan-name       “十四五”期间
plan-name       十四五规划
plan-name       三年行动计划
plan-name       十三五末
phase-name      一期工程开工
phase-name      二期项目
phase-name      三期临床
list-name       世界500强企业
list-name       民营企业500强
grade-name      三级医院
grade-name      2型糖尿病
grade-name      二类医疗器械
grade-name      1类新药
set-phrase      一体化发展
set-phrase      世界一流的园区
set-phrase      二次开发
set-phrase      党的二十大以来
set-phrase      十八大报告
set-phrase      千家万户
set-phrase      一系列举措
set-phrase      “四个一批”工程
set-phrase      “三个一”标准
set-phrase      百年未有之大变局
unit-name       (单位:亿元)
unit-name       营业收入(万元)
grade-name      培育3家百亿级企业
grade-name      过50亿元企业5家
grade-name      亿元以上项目3家
plain-time      半年来,专班走访
unit-name       每万人发明专利拥有量
unit-name       每10个新药
indefinite      几家企业
indefinite      数个项目
indefinite      好几家公司
indefinite      若干项措施
ratio-or-score  比分3:1
ratio-or-score  24/7服务
no-unit         编号37的样品
no-unit         2024京津冀协同
ranked-list     标题⏎- 1发朋友圈的心情
"""
NOTHING = """
“三园多点”空间规划
一核两翼
双创平台
两院院士
三地协同
四川和重庆
华润三九
统一条款
唯恐落后
百度公司
万科集团
千方百计
首批入驻
首先要看
首都医科大学
第三人民医院
最近一段时间
最终形成
最大限度拓展
最新成果
最高人民法院
前三季度
前期工作
数字医疗
几何增长
上海市
半导体产业
下半年
一半导体
同比持平
最强大脑
十堰市
九江市
多家企业
一带一路
三农问题
首席科学家
全方位布局
万一出现
八一建军节
产学研一体化
不三不四
N+X模式
附件http://example.org/5/30.html
"""
LONG = "9" * 60


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


@pytest.mark.parametrize("line", lines(REASONS))
def test_it_is_no_claim_and_says_why(line: str) -> None:
    reason, _, text = line.partition(" ")
    found = find_quantities(text.strip().replace("⏎", "\n"))
    beside = ("3家", "5家")  # what is counted is a claim, its class is none
    assert [one for one in found if one.not_a_claim is None and one.text not in beside] == []
    assert reason in [one.not_a_claim for one in found]


@pytest.mark.parametrize("text", lines(NOTHING))
def test_nothing_is_claimed(text: str) -> None:
    assert find_quantities(text, claims_only=True) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("“2个项目”开工", ["2个"]),
        ("A区 12 345 67", []),
        ("注册证二类56张", ["56张"]),
        ("投入三年翻了两番", ["翻了两番"]),
        ("制造业单项冠军19个", ["19个"]),
        ("引进5家世界500强企业", ["5家"]),
        ("首批8个科研团队", ["8个"]),
        ("二期投资20亿元", ["20亿元"]),
        ("第二批30个项目", ["30个"]),
        ("一是引进3家企业", ["3家"]),
        ("(1)建成2个平台", ["2个"]),
        ("1.建成2个平台", ["2个"]),
        ("3号楼入驻5家企业", ["5家"]),
        ("2023年5300余家", ["5300余家"]),
        ("只有一家企业通过", ["一家"]),
        ("80后占60%", ["60%"]),
        ("“十四五”期间新增30家", ["30家"]),
        ("两部门支持,共12条政策", ["12条"]),
        ("开通5G基站2000个", ["2000个"]),
        ("在30家医院使用", ["30家"]),
        ("《规划》提出建设12平方公里", ["12平方公里"]),
        ("5个月内完成3个", ["3个"]),
    ],
)
def test_claims_beside_what_is_none(text: str, claims: list[str]) -> None:
    assert [one.text for one in find_quantities(text, claims_only=True)] == claims


def test_no_number_is_longer_than_any_figure() -> None:
    [found] = find_quantities(f"编号{LONG}个")
    assert found.not_a_claim == "too-long"


def test_a_ranked_list_of_links_yields_nothing() -> None:
    text = "推荐资讯\n- 1夏天怎么喝水 12775\n- 2BMI指数是什么 11235\n- 10五大原因 7826"
    claims = find_quantities(text, claims_only=True)
    assert [one.low for one in claims] in ([], [5])  # 五大原因 counts, wherever it stands
    reasons = {one.not_a_claim for one in find_quantities(text)}
    assert "ranked-list" in reasons
