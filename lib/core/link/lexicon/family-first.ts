// Family names of peoples who say them first: Xi Jinping is Xi, Moon Jae-in is Moon. Written by hand.

import { words } from './word-set';

/** Chinese, Korean and Vietnamese family names as the press spells them. They are few: a hundred cover nine in ten Chinese. */
export const FAMILY_FIRST = words(`
  li wang zhang liu chen yang huang zhao wu zhou xu zhu guo he gao luo zheng liang xie tang deng feng cao peng zeng xiao
  tian dong pan yuan cai jiang yu du ye cheng wei ding yao shen zhong jia xia fu fang zou xiong bai meng qin qiu hou yin
  xue lei duan tao shi mao gong shao wan qian xi chan cheung wong leung lau kwok tsai lai hsieh hsu chiang tsang ai
  moon ban roh noh bae baek nam yoon yun choi jeong hwang ahn shin kwon suh
  nguyen tran pham phan truong
`);

/** The same, where the word is also a given name elsewhere (Lee Child, Kim Novak): only before an East Asian given name. */
export const FAMILY_FIRST_OR_GIVEN = words(`
  kim lee park han an jung song sun ma lin hu su jo ho so bo mo cho chung kang jang chang lim lam oh seo hong yoo son sohn
  le vo dang bui do ngo duong ly sin min im ren lu dai hua
`);
